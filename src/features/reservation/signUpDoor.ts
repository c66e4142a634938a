import type { SessionView } from '@domain/contract/api'
import type { Instant } from '@domain/kernel/instant'
import { availability } from '@domain/session/availability'
import { formatMoment } from '@/ui/formatTime'

/** Why nobody can sign up now, and what to do instead. */
export interface ClosedDoor {
  readonly title: string
  readonly hint: string
}

/** Nothing while the session can be signed up for on line. */
export const closedDoor = (session: SessionView, now: Instant): ClosedDoor | undefined => {
  switch (availability(session, session.placesLeft.online, now).kind) {
    case 'open':
    case 'few':
      return undefined
    case 'notYetOpen':
      return { title: '报名还没开始', hint: `${formatMoment(session.signUpOpensAt)} 开始，请到时再来。` }
    case 'closed':
      return { title: '报名已截止', hint: `${formatMoment(closedAt(session))} 截止的，请看看别的场次。` }
    case 'over':
      return { title: '这一场已经结束', hint: '请看看别的场次。' }
    case 'cancelled':
      return { title: '这一场已取消', hint: `原因：${session.cancelled?.reason ?? '待公布'}。请看看别的场次。` }
    case 'full':
      return { title: '已约满', hint: session.capacity.walkIn > 0 ? '网上约满了，可以直接来，现场排队。' : '网上约满了，请看看别的场次。' }
  }
}

/** Sign-up ends with its window, and at the start whatever the window says. */
const closedAt = ({ signUpClosesAt, startsAt }: SessionView): Instant => (signUpClosesAt < startsAt ? signUpClosesAt : startsAt)
