import { useEffect } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { MyTicket } from '@domain/contract/views'
import type { Instant } from '@domain/kernel/instant'
import { SiteDoor } from '@/features/event/SiteDoor'
import { MemberNames } from '@/features/family/MemberNames'
import { OwnUrgent } from '@/features/programme/OwnUrgent'
import { PublicScreen } from '@/features/programme/PublicScreen'
import { useProgramme } from '@/features/programme/useProgramme'
import { CalendarButton } from '@/features/share/CalendarButton'
import { entryOfSession } from '@/features/share/calendarEntry'
import { CancelDialog } from '@/features/ticket/CancelDialog'
import { readingState, type Reading } from '@/features/ticket/reading'
import { asOf, isAhead, isDoubted, ticketFor } from '@/features/ticket/shelf'
import { TicketSheet } from '@/features/ticket/TicketSheet'
import { useCancel } from '@/features/ticket/useCancel'
import { useTickets } from '@/features/ticket/useTickets'
import { useNow } from '@/platform/clock'
import { openTab } from '@/platform/navigate'
import { brighten } from '@/platform/screenLight'
import { useReturn } from '@/platform/useReturn'
import { Empty } from '@/ui/Empty'
import { Hero } from '@/ui/Hero'
import { Loading } from '@/ui/Loading'
import { useToast } from '@/ui/toast'

/** 入场票: one ticket for the gate, readable without a network. */
export default function TicketPage() {
  const { params } = useRouter()
  // Messages say `session`.
  const sessionId = decodeURIComponent(params['session'] ?? params['sessionId'] ?? '')
  const { shelf, reading, reread } = useTickets()
  const now = useNow()
  useReturn(() => void reread())
  const ticket = ticketFor(shelf?.tickets ?? [], sessionId)
  return (
    <PublicScreen>
      {ticket && <OwnUrgent eventIds={[ticket.eventId]} now={now} />}
      <Loading state={readingState(reading, ticket !== undefined, () => void reread())}>
        {shelf && ticket
          ? <Ticket ticket={asOf(ticket, now)} readAt={shelf.readAt} doubted={isDoubted(shelf, sessionId)} now={now} reading={reading} onReread={() => void reread()} />
          : <Empty drawing='ticket' title='没有这张票' action={{ words: '看我的票', onTap: () => openTab('tickets') }} />}
      </Loading>
    </PublicScreen>
  )
}

interface Props {
  readonly ticket: MyTicket
  readonly readAt: Instant
  readonly doubted: boolean
  readonly now: Instant
  readonly reading: Reading
  readonly onReread: () => void
}

const Ticket = ({ ticket, readAt, doubted, now, reading, onReread }: Props) => {
  const say = useToast()
  const cancel = useCancel(() => {
    say('已取消，名额已让出')
    onReread()
  }, onReread)
  const who = ticket.members && ticket.members.length > 0 ? <MemberNames ticket={ticket} /> : null
  const phone = useProgramme().kept?.programme.phone
  const usable = ticket.state.kind === 'valid'
  useEffect(() => (usable ? brighten() : undefined), [usable])
  return (
    <>
      <Hero><View className='ticket-words'>{usable ? '到门口再亮出来，一码同行' : ''}</View></Hero>
      <View className='ticket-page'>
        <TicketSheet ticket={ticket} readAt={readAt} doubted={doubted} now={now} reading={reading} onReread={onReread} onCancel={cancel.ask} phone={phone} who={who}>
          {now < ticket.startsAt && <CalendarButton entry={entryOfSession(ticket, ticket.sessionId)} />}
        </TicketSheet>
        {usable && <SiteDoor eventId={ticket.eventId} />}
      </View>
      {isAhead(ticket) && (
        <CancelDialog ticket={ticket} state={cancel.state} onConfirm={() => void cancel.confirm(ticket)} onKeep={cancel.keepIt} />
      )}
    </>
  )
}
