import { View } from '@tarojs/components'
import type { SessionView } from '@domain/contract/views'
import type { ScienceBase } from '@domain/base/base'
import { openState, type OpenState } from '@domain/base/opening'
import { visitingOf } from '@domain/base/visiting'
import type { Instant } from '@domain/kernel/instant'
import { visitingWords } from '@/features/base/baseView'
import { dial } from '@/platform/phone'
import { Button } from '@/ui/Button'
import { DemoTag } from '@/ui/DemoTag'
import { formatOpening, formatOpeningDays, formatOpenState } from '@/ui/formatOpening'
import { Icon } from '@/ui/Icon'
import { PlaceRow } from '@/ui/PlaceRow'
import { Tag } from '@/ui/Tag'

interface Props {
  readonly base: ScienceBase
  readonly sessions: readonly SessionView[]
  readonly now: Instant
}

/** A science base's head: what it is, who runs it, when it is open, how one gets in and where it is. */
export const BaseFacts = ({ base, sessions, now }: Props) => {
  const open = base.opening && openState(base.opening, now)
  return (
    <View className='sheet'>
      <View className='tags'>
        {open?.kind === 'open' && <Tag kind='success'>正在开放</Tag>}
        <Tag kind='primary'>{base.rank}</Tag>
        {base.free && <Tag kind='success'>免费</Tag>}
        {base.demo && <DemoTag />}
      </View>
      <View className='h1 mt2'>{base.name}</View>
      <View className='support mt1'>{base.unit}</View>
      <Hours base={base} open={open} now={now} />
      <View className='line mt3'>
        <View className='mr2'><Icon name='gate' tone='primary' /></View>
        <View className='grow'>{visitingWords(visitingOf(base, sessions, now) ?? 'toBeAnnounced')}</View>
      </View>
      <PlaceRow place={base.place} unknown='地址待公布' />
    </View>
  )
}

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
