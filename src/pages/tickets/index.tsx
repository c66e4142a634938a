import { View } from '@tarojs/components'
import type { MyTicket, WaitingTicket } from '@domain/contract/views'
import type { Instant } from '@domain/kernel/instant'
import { OwnUrgent } from '@/features/programme/OwnUrgent'
import { PublicScreen } from '@/features/programme/PublicScreen'
import { DoubtNote } from '@/features/ticket/DoubtNote'
import { failedOf, readingState } from '@/features/ticket/reading'
import { isDoubted, sortShelf, sortTurns, type Shelf } from '@/features/ticket/shelf'
import { TicketCard } from '@/features/ticket/TicketCard'
import { ticketTab, type TicketTab } from '@/features/ticket/ticketTab'
import { TicketTabs } from '@/features/ticket/TicketTabs'
import { useTickets } from '@/features/ticket/useTickets'
import { TurnCard } from '@/features/waitlist/TurnCard'
import { useNow } from '@/platform/clock'
import { openPage, openTab } from '@/platform/navigate'
import { usePullDown } from '@/platform/usePullDown'
import { useReturn } from '@/platform/useReturn'
import { Empty } from '@/ui/Empty'
import { Loading } from '@/ui/Loading'
import { StaleNote } from '@/ui/StaleNote'

/** 我的票: those to use, and those before; from this phone at once, then as the server has them. */
export default function TicketsPage() {
  const { shelf, reading, reread } = useTickets()
  const tab = ticketTab.use()
  const now = useNow()
  useReturn(() => void reread())
  usePullDown(() => void reread(), reading)
  const sorted = sortShelf(shelf?.tickets ?? [], now)
  const turns = sortTurns(shelf?.waiting ?? [], now)
  const doubted = (sessionId: string) => isDoubted(shelf, sessionId)
  return (
    <PublicScreen tab>
      <OwnUrgent eventIds={eventsOn(shelf)} now={now} />
      <Loading state={readingState(reading, shelf !== undefined, () => void reread())}>
        <StaleNote failed={failedOf(reading)} at={shelf?.readAt} onRetry={() => void reread()} />
        <TicketTabs chosen={tab} toUse={sorted.toUse.length} onChoose={ticketTab.write} />
        {tab === 'toUse'
          ? <TicketList tab={tab} now={now} doubted={doubted} first={turns.offered} tickets={sorted.toUse} last={[...turns.waiting, ...turns.lapsed.filter(({ startsAt }) => now < startsAt)]} />
          : <TicketList tab={tab} now={now} doubted={doubted} first={[]} tickets={sorted.before} last={turns.lapsed.filter(({ startsAt }) => now >= startsAt)} />}
      </Loading>
    </PublicScreen>
  )
}

const eventsOn = (shelf: Shelf | undefined): readonly string[] =>
  shelf ? [...shelf.tickets, ...(shelf.waiting ?? [])].map(({ eventId }) => eventId) : []

interface ListProps {
  readonly tab: TicketTab
  readonly now: Instant
  readonly doubted: (sessionId: string) => boolean
  /** Turns above the tickets: places are held for them. */
  readonly first: readonly WaitingTicket[]
  readonly tickets: readonly MyTicket[]
  /** Turns below the tickets. */
  readonly last: readonly WaitingTicket[]
}

const TicketList = ({ tab, now, doubted, first, tickets, last }: ListProps) => {
  if (first.length + tickets.length + last.length === 0) {
    return tab === 'toUse'
      ? <Empty drawing='ticket' title='还没有票' hint='约一场活动，票就在这里' action={{ words: '看看能约什么', onTap: () => openTab('activities') }} />
      : <Empty drawing='ticket' title='还没有以前的票' />
  }
  return (
    <View className='side'>
      {first.map((each) => <Turn key={each.sessionId} ticket={each} now={now} doubted={doubted(each.sessionId)} />)}
      {tickets.map((ticket) => (
        <TicketCard
          key={ticket.ticketId}
          ticket={ticket}
          doubted={doubted(ticket.sessionId)}
          onOpen={() => openPage('ticket', { sessionId: ticket.sessionId })}
          onAgain={() => openPage('programme/event', { eventId: ticket.eventId })}
        />
      ))}
      {last.map((each) => <Turn key={each.sessionId} ticket={each} now={now} doubted={doubted(each.sessionId)} />)}
    </View>
  )
}

interface TurnProps {
  readonly ticket: WaitingTicket
  readonly now: Instant
  readonly doubted: boolean
}

const Turn = ({ ticket, now, doubted }: TurnProps) => (
  <TurnCard ticket={ticket} now={now} doubt={doubted && <DoubtNote />} onOpen={() => openPage('programme/waiting', { session: ticket.sessionId })} />
)
