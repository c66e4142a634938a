import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import type { MyTicket } from '@domain/contract/views'
import { PublicScreen } from '@/features/programme/PublicScreen'
import { readingState } from '@/features/ticket/reading'
import { proposedTo, useTicket } from '@/features/ticket/useTicket'
import { goBack } from '@/platform/navigate'
import { Empty } from '@/ui/Empty'
import { Loading } from '@/ui/Loading'
import { Move } from './Move'
import { MoveProposed } from './MoveProposed'

/**
 * 换一场: another session of the same event, for the whole party; the new place is taken before the old one is given up.
 * A group goes where its host unit proposes.
 */
export default function MovePage() {
  const sessionId = decodeURIComponent(useRouter().params['sessionId'] ?? '')
  const { movable, reading, reread, now } = useTicket(sessionId)
  // Once moved the ticket is another: what is shown until the page is left must not vanish.
  const [ticket, hold] = useState<MyTicket>()
  if (!ticket && movable) hold(movable)
  const toSessionId = ticket && proposedTo(ticket)
  if (ticket) return toSessionId === undefined ? <Move ticket={ticket} now={now} /> : <MoveProposed ticket={ticket} toSessionId={toSessionId} />
  return (
    <PublicScreen>
      <Loading state={readingState(reading, false, () => void reread())}>
        <Empty drawing='ticket' title='这张票现在换不了' hint='已经开始、用过或者取消了' action={{ words: '返回', onTap: goBack }} />
      </Loading>
    </PublicScreen>
  )
}
