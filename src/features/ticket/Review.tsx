import { View } from '@tarojs/components'
import type { MyTicket } from '@domain/contract/views'
import type { Instant } from '@domain/kernel/instant'
import { DoubtNote } from '@/features/ticket/DoubtNote'
import { GroupSizeButton } from '@/features/ticket/GroupSizeButton'
import { openPage } from '@/platform/navigate'
import { Button } from '@/ui/Button'
import { formatSpan } from '@/ui/formatTime'
import { unbroken } from '@/ui/unbroken'

interface Props {
  readonly ticket: MyTicket
  /** Nobody knows whether it was given up. */
  readonly doubted: boolean
  readonly onCancel: () => void
}

/** Nothing but for a group that waits for its host unit, before its session. */
export const Review = ({ now, ...props }: Props & { readonly now: Instant }) =>
  props.ticket.state.kind === 'awaitingReview' && now < props.ticket.startsAt ? <ReviewActs {...props} /> : null

/** What a leader can do while the host unit has not approved: take what it proposes instead, come with fewer, or give up. */
const ReviewActs = ({ ticket, doubted, onCancel }: Props) => {
  const { sessionId, state } = ticket
  const proposed = state.kind === 'awaitingReview' ? state.proposed : undefined
  return (
    <View className='mt3'>
      {doubted && <DoubtNote />}
      {proposed && (
        <View>
          {proposed.startsAt !== undefined && <View className='strong'>{`建议换到：${unbroken(formatSpan(proposed.startsAt, proposed.endsAt))}`}</View>}
          <Button className='mt3' onTap={() => openPage('programme/move', { sessionId })}>换过去</Button>
        </View>
      )}
      <Button kind='outlined' className='mt3 give-up' onTap={onCancel}>{proposed ? '不换，取消申请' : '取消申请'}</Button>
      {!proposed && <GroupSizeButton ticket={ticket} />}
    </View>
  )
}
