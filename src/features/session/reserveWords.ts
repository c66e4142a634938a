import type { MyTurn, SessionView } from '@domain/contract/views'
import { partySize } from '@domain/reservation/party'
import type { Availability } from '@domain/session/availability'
import { formatMoment } from '@/ui/formatTime'

/**
 * Whether the caller holds a ticket that can still be shown. Of a session that is over there may be none any more: one can
 * have had it deleted, and only the places taken remain.
 */
export const holdsTicket = ({ mine }: Pick<SessionView, 'mine'>, state: Availability): boolean => mine !== undefined && state.kind !== 'over' && state.kind !== 'cancelled'

/** What one has to know of a session besides what the button says. */
export const reserveNote = (session: SessionView, state: Availability): string => {
  const { mine, myWaiting } = session
  if (mine && state.kind === 'over') return '您约过，这一场结束了'
  if (state.kind === 'cancelled') return '主办方取消了这一场'
  if (mine) return `您已预约 ${partySize(mine.party)} 人`
  return myWaiting && isTurnOpen(session, state) ? turnNote(myWaiting) : noteOf(state, session)
}

/** Whether the caller's turn in the waiting list can still come to something. */
export const isTurnOpen = ({ myWaiting, mine }: Pick<SessionView, 'myWaiting' | 'mine'>, { kind }: Availability): boolean =>
  myWaiting !== undefined && mine === undefined && kind !== 'over' && kind !== 'cancelled'

const turnNote = ({ ahead, offer }: MyTurn): string =>
  offer ? `有 ${offer.places} 个名额留给您，保留到 ${formatMoment(offer.expiresAt)}` : `您在候补，排第 ${ahead + 1} 位`

const noteOf = ({ kind }: Availability, session: SessionView): string => NOTES[kind](session)

const mostPeople = ({ partyMax }: SessionView): string => `一次最多 ${partyMax} 人`

const NOTES: Readonly<Record<Availability['kind'], (session: SessionView) => string>> = {
  open: mostPeople,
  few: mostPeople,
  full: ({ waiting, capacity }) => fullNote(waiting, capacity.walkIn),
  notYetOpen: ({ signUpOpensAt }) => `${formatMoment(signUpOpensAt)} 开始预约`,
  closed: ({ signUpClosesAt }) => `${formatMoment(signUpClosesAt)} 截止`,
  cancelled: () => '主办方取消了这一场',
  over: () => '这一场结束了',
}

const fullNote = (waiting: number | undefined, walkIn: number): string =>
  `${waiting === undefined ? '网上约满了' : `约满了，${waiting} 家在候补`}${walkIn > 0 ? '，可以直接来' : ''}`
