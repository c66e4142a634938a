import { useState } from 'react'
import { View } from '@tarojs/components'
import type { MyTicket } from '@domain/contract/views'
import { localDateOf, type Instant } from '@domain/kernel/instant'
import { partySize } from '@domain/reservation/party'
import { useEvent } from '@/features/event/useEvent'
import { PublicScreen } from '@/features/programme/PublicScreen'
import { RaisedFields } from '@/features/reservation/RaisedFields'
import { sessionsWithRoom } from '@/features/session/room'
import { SessionPicker } from '@/features/session/SessionPicker'
import { TicketFacts } from '@/features/ticket/TicketFacts'
import { openPage } from '@/platform/navigate'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { formatMoment } from '@/ui/formatTime'
import { loadState } from '@/ui/loadState'
import { Loading } from '@/ui/Loading'
import { Note } from '@/ui/Note'
import { MoveDialog } from './MoveDialog'
import { MoveFoot } from './MoveFoot'
import { useMoving } from './useMoving'

/** A family chooses among the sessions that have room for all of it, and is asked what the chosen one raises. */
export const Move = ({ ticket, now }: { readonly ticket: MyTicket; readonly now: Instant }) => {
  const { answer, reread, sessions: all } = useEvent(ticket.eventId)
  const [chosenId, choose] = useState<string>()
  const people = partySize(ticket.party)
  const sessions = sessionsWithRoom(all, { fromId: ticket.sessionId, people, now })
  const chosen = sessions.find(({ id }) => id === chosenId)
  const moving = useMoving(ticket, { sessions: all, chosen, onFailed: reread })
  const [asking, ask] = useState(false)
  const press = () => {
    if (moving.look()) ask(true)
  }
  const confirm = () => {
    ask(false)
    void moving.go()
  }
  return (
    <PublicScreen footer={chosen && <MoveFoot moving={moving} words={`换到 ${formatMoment(chosen.startsAt)}`} onPress={press} />}>
      <View className='side mt3'>
        <View className='support mb1'>现在的票</View>
        <Card pad><TicketFacts ticket={ticket} /></Card>
      </View>
      <Loading state={loadState(answer, reread)}>
        {sessions.length > 0
          ? <SessionPicker sessions={sessions} chosen={chosen} on={localDateOf(ticket.startsAt)} now={now} onChoose={({ id }) => choose(id)} />
          : (
            <Empty
              drawing='search'
              title={`没有能坐下 ${people} 人的别的场次`}
              hint='可以先减少人数，或者去别的场次候补'
              action={{ words: '看所有场次', onTap: () => openPage('programme/event', { eventId: ticket.eventId }) }}
            />
          )}
        <View className='side'>{chosen && <RaisedFields form={moving.form} pressed={moving.pressed} />}</View>
        {sessions.length > 0 && (
          <View className='side mt3'>
            <Note kind='plain'>{`只列出还能来 ${people} 人的场次。先占好新名额，再让出原来的，不会两头空。`}</Note>
          </View>
        )}
      </Loading>
      {chosen && <MoveDialog open={asking} from={ticket} to={chosen} onConfirm={confirm} onKeep={() => ask(false)} />}
    </PublicScreen>
  )
}
