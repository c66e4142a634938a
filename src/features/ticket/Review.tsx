import { View } from '@tarojs/components'
import type { MyTicket } from '@domain/contract/views'
import type { Instant } from '@domain/kernel/instant'
import { DoubtNote } from '@/features/ticket/DoubtNote'
import { SendingNote } from '@/features/ticket/SendingNote'
import { useMove } from '@/features/ticket/useMove'
import { openPage, replacePage } from '@/platform/navigate'
import { Button } from '@/ui/Button'
import { formatSpan } from '@/ui/formatTime'
import { useToast } from '@/ui/toast'
import { unbroken } from '@/ui/unbroken'

interface Props {
  readonly ticket: MyTicket
  /** Nobody knows whether it was given up. */
  readonly doubted: boolean
  readonly onCancel: () => void
  /** The answer was not what was hoped for: what is shown may not be true any more. */
  readonly onAnswered: () => void
}

/** Nothing but for a group that waits for its host unit, before its session. */
export const Review = ({ now, ...props }: Props & { readonly now: Instant }) =>
  props.ticket.state.kind === 'awaitingReview' && now < props.ticket.startsAt ? <ReviewActs {...props} /> : null

/** What a leader can do while the host unit has not approved: take what it proposes instead, come with fewer, or give up. */
const ReviewActs = ({ ticket, doubted, onCancel, onAnswered }: Props) => {
  const { state, move } = useMove(ticket)
  const say = useToast()
  const proposed = ticket.state.kind === 'awaitingReview' ? ticket.state.proposed : undefined
  const busy = state.kind === 'sending'
  const take = async (sessionId: string) => {
    if (!(await move(sessionId))) return onAnswered()
    say('换好了，请用新票')
    replacePage('ticket', { sessionId })
  }
  return (
    <View className='mt3'>
      {doubted && <DoubtNote />}
      {proposed && (
        <View>
          {proposed.startsAt !== undefined && <View className='strong'>{`建议换到：${unbroken(formatSpan(proposed.startsAt, proposed.endsAt))}`}</View>}
          <SendingNote state={state} />
          <Button className='mt3' busy={busy} onTap={() => void take(proposed.sessionId)}>{busy ? '提交中…' : '换过去'}</Button>
        </View>
      )}
      <Button kind='outlined' className='mt3 give-up' disabled={busy} onTap={onCancel}>{proposed ? '不换，取消申请' : '取消申请'}</Button>
      {!proposed && <Button kind='outlined' className='mt2' onTap={() => openPage('programme/group-size', { sessionId: ticket.sessionId })}>减少人数</Button>}
    </View>
  )
}
