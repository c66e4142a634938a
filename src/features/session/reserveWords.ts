import type { SessionView } from '@domain/contract/api'
import { partySize } from '@domain/reservation/party'
import type { Availability } from '@domain/session/availability'
import { formatMoment } from '@/ui/formatTime'

/**
 * Whether the caller holds a ticket that can still be shown. Of a session that is over there may be none any more: one can
 * have had it deleted, and only the places taken remain.
 */
export const holdsTicket = ({ mine }: Pick<SessionView, 'mine'>, state: Availability): boolean => mine !== undefined && state.kind !== 'over'

/** What one has to know of a session besides what the button says. */
export const reserveNote = (session: SessionView, state: Availability): string => {
  const { mine } = session
  if (!mine) return noteOf(state, session)
  return state.kind === 'over' ? '您约过，这一场结束了' : `您已预约 ${partySize(mine.party)} 人`
}

const noteOf = (state: Availability, { signUpOpensAt, signUpClosesAt, capacity, partyMax }: SessionView): string => {
  switch (state.kind) {
    case 'open':
    case 'few':
      return `一次最多 ${partyMax} 人`
    case 'full':
      return capacity.walkIn > 0 ? '网上约满了，可以直接来' : '网上约满了'
    case 'notYetOpen':
      return `${formatMoment(signUpOpensAt)} 开始预约`
    case 'closed':
      return `${formatMoment(signUpClosesAt)} 截止`
    case 'cancelled':
      return '这一场已取消'
    case 'over':
      return '这一场结束了'
  }
}
