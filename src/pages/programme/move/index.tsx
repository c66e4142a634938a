import { useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { MyTicket } from '@domain/contract/views'
import type { Instant } from '@domain/kernel/instant'
import { partySize } from '@domain/reservation/party'
import { useEvent } from '@/features/event/useEvent'
import { PublicScreen } from '@/features/programme/PublicScreen'
import { sessionsWithRoom } from '@/features/session/room'
import { SessionPicker } from '@/features/session/SessionPicker'
import { readingState } from '@/features/ticket/reading'
import { SendingNote } from '@/features/ticket/SendingNote'
import { TicketFacts } from '@/features/ticket/TicketFacts'
import { MoveDialog } from './MoveDialog'
import { useMove } from '@/features/ticket/useMove'
import { useTicket } from '@/features/ticket/useTicket'
import { goBack, openPage, replacePage } from '@/platform/navigate'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { formatMoment } from '@/ui/formatTime'
import { loadState } from '@/ui/loadState'
import { Loading } from '@/ui/Loading'
import { Note } from '@/ui/Note'
import { useToast } from '@/ui/toast'

/** 换一场: another session of the same event, for the whole party; the new place is taken before the old one is given up. */
export default function MovePage() {
  const sessionId = decodeURIComponent(useRouter().params['sessionId'] ?? '')
  const { changeable, reading, reread, now } = useTicket(sessionId)
  // Once moved the ticket is another: what is shown until the page is left must not vanish.
  const [ticket, hold] = useState<MyTicket>()
  if (!ticket && changeable) hold(changeable)
  if (ticket) return <Move ticket={ticket} now={now} />
  return (
    <PublicScreen>
      <Loading state={readingState(reading, false, () => void reread())}>
        <Empty drawing='ticket' title='这张票现在换不了' hint='已经开始、用过或者取消了' action={{ words: '返回', onTap: goBack }} />
      </Loading>
    </PublicScreen>
  )
}

const Move = ({ ticket, now }: { readonly ticket: MyTicket; readonly now: Instant }) => {
  const say = useToast()
  const { answer, reread, sessions: all } = useEvent(ticket.eventId)
  const { state, move } = useMove(ticket)
  const [chosenId, choose] = useState<string>()
  const people = partySize(ticket.party)
  const sessions = sessionsWithRoom(all, { fromId: ticket.sessionId, people, now })
  const chosen = sessions.find(({ id }) => id === chosenId)
  const [asking, ask] = useState(false)

  const go = async () => {
    if (!chosen) return
    ask(false)
    if (!(await move(chosen.id))) return reread()
    say('换好了，请用新票')
    replacePage('ticket', { sessionId: chosen.id })
  }
  const sending = state.kind === 'sending'
  const foot = chosen && (
    <>
      <SendingNote state={state} />
      <Button busy={sending} onTap={() => ask(true)}>{sending ? '提交中…' : `换到 ${formatMoment(chosen.startsAt)}`}</Button>
    </>
  )
  return (
    <PublicScreen footer={foot}>
      <View className='side mt3'>
        <View className='support mb1'>现在的票</View>
        <Card pad><TicketFacts ticket={ticket} /></Card>
      </View>
      <Loading state={loadState(answer, reread)}>
        {sessions.length > 0
          ? <SessionPicker sessions={sessions} chosen={chosen} now={now} onChoose={({ id }) => choose(id)} />
          : (
            <Empty
              drawing='search'
              title={`没有能坐下 ${people} 人的别的场次`}
              hint='可以先减少人数，或者去别的场次候补'
              action={{ words: '看所有场次', onTap: () => openPage('programme/event', { eventId: ticket.eventId }) }}
            />
          )}
        {sessions.length > 0 && (
          <View className='side mt3'>
            <Note kind='plain'>{`只列出还能来 ${people} 人的场次。先占好新名额，再让出原来的，不会两头空。`}</Note>
          </View>
        )}
      </Loading>
      {chosen && <MoveDialog open={asking} from={ticket} to={chosen} onConfirm={() => void go()} onKeep={() => ask(false)} />}
    </PublicScreen>
  )
}
