import { View } from '@tarojs/components'
import type { SessionView } from '@domain/contract/views'
import type { ScienceBase } from '@domain/base/base'
import { crowdNow, type Crowd } from '@domain/base/crowd'
import { openState, type OpenState } from '@domain/base/opening'
import { openToComers, visitingOf } from '@domain/base/visiting'
import type { Instant } from '@domain/kernel/instant'
import { visitingWords } from '@/features/base/baseView'
import { TYPE_WORDS } from '@/features/base/typeWords'
import { dial } from '@/platform/phone'
import { Button } from '@/ui/Button'
import { CROWD_WORDS } from '@/ui/crowdText'
import { DemoTag } from '@/ui/DemoTag'
import { formatOpening, formatOpeningDays, formatOpenState } from '@/ui/formatOpening'
import { formatMoment } from '@/ui/formatTime'
import { Icon } from '@/ui/Icon'
import { PlaceRow } from '@/ui/PlaceRow'
import { Tag } from '@/ui/Tag'

interface Props {
  readonly base: ScienceBase
  readonly sessions: readonly SessionView[]
  readonly crowd: Crowd | undefined
  readonly now: Instant
}

/** A science base's head: what it is, who runs it, when it is open, how one gets in and where it is. */
export const BaseFacts = ({ base, sessions, crowd, now }: Props) => {
  const visiting = visitingOf(base, sessions, now)
  const open = openToComers(base.opening && openState(base.opening, now), visiting)
  return (
    <View className='sheet'>
      <Tags base={base} isOpen={open?.kind === 'open'} tour={sessions.some(({ tour }) => tour)} />
      <View className='h1 mt2'>{base.name}</View>
      <View className='support mt1'>{base.unit}</View>
      <Hours base={base} open={open} now={now} />
      <View className='line mt3'>
        <View className='mr2'><Icon name='gate' tone='primary' /></View>
        <View className='grow'>{visitingWords(visiting ?? 'toBeAnnounced')}</View>
      </View>
      {(open === undefined || open.kind === 'open') && <Busy crowd={crowdNow(crowd, now)} />}
      <PlaceRow place={base.place} unknown='地址待公布' />
    </View>
  )
}

const Tags = ({ base, isOpen, tour }: Pick<Props, 'base'> & { readonly isOpen: boolean; readonly tour: boolean }) => (
  <View className='tags'>
    {isOpen && <Tag kind='success'>正在开放</Tag>}
    {/* 省级科普基地 says already that it is a 科普基地. */}
    {!base.rank.includes(TYPE_WORDS[base.type]) && <Tag kind='primary'>{TYPE_WORDS[base.type]}</Tag>}
    <Tag kind='primary'>{base.rank}</Tag>
    {tour && <Tag kind='accent'>探馆 · 有人讲解</Tag>}
    {base.free && <Tag kind='success'>免费</Tag>}
    {base.demo && <DemoTag />}
  </View>
)

/** 现在人多不多, as its staff said in the last two hours. */
const Busy = ({ crowd }: { readonly crowd: Crowd | undefined }) =>
  crowd ? (
    <View className='line mt3'>
      <View className='mr2'><Icon name='people' tone='primary' /></View>
      <View className='grow'>
        <View className='strong'>{`现在${CROWD_WORDS[crowd.level]}`}</View>
        <View className='support'>{`${formatMoment(crowd.at)} 现场工作人员说的`}</View>
      </View>
    </View>
  ) : null

const Hours = ({ base, open, now }: Pick<Props, 'base' | 'now'> & { readonly open: OpenState | undefined }) => {
  const { opening, phone } = base
  const days = opening && formatOpeningDays(opening)
  return (
    <View className='line mt3'>
      <View className='mr2'><Icon name='clock' tone='primary' /></View>
      <View className='grow'>
        <View>{formatOpening(opening)}</View>
        {days !== undefined && <View className='support'>{days}</View>}
        {open && <View className='support'>{formatOpenState(open, now)}</View>}
      </View>
      {phone !== undefined && <Button kind='tinted' small icon='phone' onTap={() => dial(phone)}>问一问</Button>}
    </View>
  )
}
