import type { SessionView } from '@domain/contract/api'
import type { Instant } from '@domain/kernel/instant'
import type { Share } from '@domain/session/session'
import { signUpPhase } from '@domain/session/signUpPhase'
import { formatMoment } from '@/ui/formatTime'

/** A share that people are told of; groups are arranged with their leaders. */
export type PublicShare = Exclude<Share, 'group'>

/** What is said of a share. */
export interface ShareWords {
  /** People; absent while, or as soon as, the number means nothing: before sign-up opens and after it has closed. */
  readonly left?: number
  readonly note: string
}

type Shown = Pick<SessionView, 'startsAt' | 'endsAt' | 'signUpOpensAt' | 'signUpClosesAt' | 'capacity' | 'placesLeft'>

/** How many places a share has, and what one has to know of them at a moment. */
export const shareWords = (session: Shown, share: PublicShare, now: Instant): ShareWords => {
  const phase = signUpPhase(session, now)
  const all = `共 ${session.capacity[share]} 人`
  if (phase === 'over') return { note: `${all}，已结束` }
  if (phase === 'open') return { left: session.placesLeft[share], note: `${all}，${HOW[share]}` }
  // Whoever just comes needs no sign-up.
  if (share === 'walkIn') return { note: `${all}，${HOW.walkIn}` }
  return { note: phase === 'closed' ? `${all}，报名已截止` : `${all}，${formatMoment(session.signUpOpensAt)} 开始预约` }
}

const HOW: Readonly<Record<PublicShare, string>> = {
  online: '按人数计',
  walkIn: '现场排队，不用预约',
  phone: '给不用智能手机的人',
}
