import { useCallback, useState } from 'react'
import { useRouter } from '@tarojs/taro'
import type { MyTicket, WaitingTicket } from '@domain/contract/views'
import { later, type Instant } from '@domain/kernel/instant'
import { PublicScreen } from '@/features/programme/PublicScreen'
import { doubt } from '@/features/ticket/keepTicket'
import { failedOf, readingState } from '@/features/ticket/reading'
import { isDoubted, turnFor, type Shelf } from '@/features/ticket/shelf'
import { useTickets } from '@/features/ticket/useTickets'
import { turnState } from '@/features/waitlist/turnState'
import type { TurnAct } from '@/features/waitlist/useTurnActs'
import { useNow } from '@/platform/clock'
import { openTab, replacePage } from '@/platform/navigate'
import { useReturn } from '@/platform/useReturn'
import { Empty } from '@/ui/Empty'
import { Loading } from '@/ui/Loading'
import { StaleNote } from '@/ui/StaleNote'
import { AcceptedView } from './AcceptedView'
import { OfferView } from './OfferView'
import { QueueView } from './QueueView'

/** How the turn ended on this page; the shelf has forgotten it by then. */
type Ended = { readonly kind: 'accepted'; readonly ticket: MyTicket } | { readonly kind: 'left'; readonly offered: boolean }

/** 我的候补: one turn in a waiting list; once places are held for it, the question whether to take them. Messages open it. */
export default function WaitingPage() {
  const sessionId = decodeURIComponent(useRouter().params['session'] ?? '')
  const [ended, end] = useState<Ended>()
  if (ended?.kind === 'accepted') return <AcceptedView ticket={ended.ticket} />
  if (ended) return <LeftView offered={ended.offered} />
  return (
    <Turn
      sessionId={sessionId}
      onAccepted={(ticket) => end({ kind: 'accepted', ticket })}
      onLeft={(offered) => end({ kind: 'left', offered })}
    />
  )
}

const LeftView = ({ offered }: { readonly offered: boolean }) => (
  <PublicScreen>
    <Empty
      drawing='success'
      title={offered ? '名额已让出，谢谢您' : '已退出候补'}
      hint='还想来，可以重新候补'
      action={{ words: '看看别的活动', onTap: () => openTab('activities') }}
    />
  </PublicScreen>
)

interface Props {
  readonly sessionId: string
  readonly onAccepted: (ticket: MyTicket) => void
  readonly onLeft: (offered: boolean) => void
}

const NO_SHELF: Partial<Shelf> & Pick<Shelf, 'tickets'> = { tickets: [] }

const Turn = ({ sessionId, onAccepted, onLeft }: Props) => {
  const { shelf, reading, reread } = useTickets()
  const again = () => void reread()
  useReturn(again)
  const { waiting, tickets, readAt } = shelf ?? NO_SHELF
  const ticket = turnFor(waiting, sessionId)
  const { now, onOver } = useNowOrOver(ticket, reread)
  // Sent without an answer: once the turn is gone, it is known what came of it.
  const [tried, keepTried] = useState<TurnAct>()
  const onFailed = (act: TurnAct) => {
    doubt(sessionId)
    keepTried(act)
    void reread()
  }
  if (!ticket) return <NoTurn sessionId={sessionId} tickets={tickets} tried={tried} state={readingState(reading, false, again)} />
  const state = turnState(ticket, now)
  const shown = { ticket, now, doubted: isDoubted(shelf, sessionId), onReread: again, onFailed, stale: <StaleNote failed={failedOf(reading)} at={readAt} onRetry={again} /> }
  return state.kind === 'offered'
    ? <OfferView {...shown} offered={state} onOver={onOver} onAccepted={onAccepted} onLeft={() => onLeft(true)} />
    : <QueueView {...shown} state={state} onLeft={() => onLeft(false)} />
}

/** Now, and not before the moment whose countdown has reached its end: the screen's own clock is renewed more rarely. */
const useNowOrOver = (ticket: WaitingTicket | undefined, reread: () => Promise<void>) => {
  const expiresAt = ticket?.turn?.offer?.expiresAt
  const now = useNow()
  const [overAt, setOverAt] = useState<Instant>()
  const onOver = useCallback(() => {
    setOverAt(expiresAt)
    void reread()
  }, [expiresAt, reread])
  return { now: overAt === expiresAt ? later(now, Math.max(0, (expiresAt ?? now) - now)) : now, onOver }
}

interface NoTurnProps {
  readonly sessionId: string
  readonly tickets: readonly MyTicket[]
  /** What was sent without an answer. */
  readonly tried: TurnAct | undefined
  readonly state: ReturnType<typeof readingState>
}

/** None, or there is a ticket instead. */
const NoTurn = ({ sessionId, tickets, tried, state }: NoTurnProps) => {
  const held = tickets.find((each) => each.sessionId === sessionId && each.state.kind === 'valid')
  if (held && tried === 'accept') return <AcceptedView ticket={held} />
  if (!held && tried === 'leave' && state.kind === 'ready') return <LeftView offered={false} />
  return (
    <PublicScreen>
      <Loading state={held ? { kind: 'ready' } : state}>
        {held
          ? <Empty drawing='success' title='已经有票了' hint='不用再候补' action={{ words: '看我的票', onTap: () => replacePage('ticket', { sessionId }) }} />
          : <Empty drawing='ticket' title='没有这次候补' hint='可能已经退出，或者已经过了' action={{ words: '看我的票', onTap: () => openTab('tickets') }} />}
      </Loading>
    </PublicScreen>
  )
}
