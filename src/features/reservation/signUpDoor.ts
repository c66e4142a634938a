import type { SessionView } from '@domain/contract/views'
import type { Instant } from '@domain/kernel/instant'
import { availability, type Availability } from '@domain/session/availability'
import { formatMoment } from '@/ui/formatTime'

/** Why nobody can sign up now, and what to do instead. */
export interface ClosedDoor {
  readonly title: string
  readonly hint: string
}

/** Nothing while the session can be signed up for on line, or waited for. */
export const closedDoor = (session: SessionView, now: Instant): ClosedDoor | undefined =>
  DOORS[availability(session, session.placesLeft.online, now).kind](session)

const open = (): undefined => undefined

const DOORS: Readonly<Record<Availability['kind'], (session: SessionView) => ClosedDoor | undefined>> = {
  open,
  few: open,
  full: open,
  notYetOpen: ({ signUpOpensAt }) => ({ title: '报名还没开始', hint: `${formatMoment(signUpOpensAt)} 开始，请到时再来。` }),
  closed: (session) => ({ title: '报名已截止', hint: `${formatMoment(closedAt(session))} 截止的，请看看别的场次。` }),
  over: () => ({ title: '这一场已经结束', hint: '请看看别的场次。' }),
  cancelled: ({ cancelled }) => ({ title: '这一场已取消', hint: `原因：${cancelled?.reason ?? '待公布'}。请看看别的场次。` }),
}

/** Sign-up ends with its window, and at the start whatever the window says. */
const closedAt = ({ signUpClosesAt, startsAt }: SessionView): Instant => (signUpClosesAt < startsAt ? signUpClosesAt : startsAt)
