import { View } from '@tarojs/components'
import type { Instant } from '@domain/kernel/instant'
import { visitingWords, type BaseView } from '@/features/base/baseView'
import { TYPE_WORDS } from '@/features/base/typeWords'
import { openMap } from '@/platform/openMap'
import { openPage } from '@/platform/navigate'
import { dial } from '@/platform/phone'
import { a11y } from '@/ui/a11y'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cover } from '@/ui/Cover'
import { coverOfBase } from '@/ui/coverOf'
import { CROWD_WORDS } from '@/ui/crowdText'
import { DemoTag } from '@/ui/DemoTag'
import { formatOpening, formatOpeningDays, formatOpenState } from '@/ui/formatOpening'
import { formatSpan } from '@/ui/formatTime'
import { Tag } from '@/ui/Tag'
import '@/ui/moreIcons.scss'

/** A base in the list: whether it is open, how one gets in, the next free time; the map and the phone where known. */
export const BaseCard = ({ view, now }: { readonly view: BaseView; readonly now: Instant }) => {
  const { base, open } = view
  return (
    <Card>
      <View
        className='base-card'
        hoverClass='pressed'
        onClick={() => openPage('programme/base', { baseId: base.id })}
        {...a11y({ role: 'link' })}
      >
        <Cover drawing={coverOfBase(base)} className='cover-small' />
        <View className='grow'>
          <View className='strong'>{base.name}</View>
          <View className='support'>{base.unit}</View>
          <View className='tags'>
            {open?.kind === 'open' && <Tag kind='success'>正在开放</Tag>}
            {base.type !== 'scienceBase' && <Tag kind='primary'>{TYPE_WORDS[base.type]}</Tag>}
            {base.free && <Tag kind='success'>免费</Tag>}
            {base.demo && <DemoTag />}
          </View>
        </View>
      </View>
      <View className='base-more support'>
        <Hours base={base} open={open} now={now} />
        <WaysIn view={view} />
      </View>
      <Ways base={base} />
    </Card>
  )
}

const WaysIn = ({ view: { crowd, visiting, next } }: { readonly view: BaseView }) => (
  <>
    {visiting && <View>{visitingWords(visiting)}</View>}
    {crowd && <View className='strong base-next'>{`现在${CROWD_WORDS[crowd.level]}`}</View>}
    {next && <View className='strong base-next'>{`最近可约：${formatSpan(next.startsAt, next.endsAt)}`}</View>}
  </>
)

const Hours = ({ base: { opening }, open, now }: Pick<BaseView, 'base'> & { readonly open: BaseView['open']; readonly now: Instant }) => {
  const days = opening && formatOpeningDays(opening)
  return (
    <>
      {open && <View>{formatOpenState(open, now)}</View>}
      <View>{formatOpening(opening)}</View>
      {days !== undefined && <View>{days}</View>}
    </>
  )
}

const Ways = ({ base: { name, place, phone } }: Pick<BaseView, 'base'>) => {
  if (!place?.point && phone === undefined) return null
  return (
    <View className='base-ways'>
      {place?.point && <Button kind='tinted' small icon='pin' onTap={() => openMap(place)} readAs={`看地图：${name}`}>看地图</Button>}
      {phone !== undefined && <Button kind='tinted' small icon='phone' onTap={() => dial(phone)} readAs={`打电话问${name}`}>打电话问</Button>}
    </View>
  )
}
