import type { SessionView } from '@domain/contract/views'
import type { Instant } from '@domain/kernel/instant'
import { areSharesReleased } from '@domain/session/openPlaces'
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

type Shown = Pick<SessionView, 'startsAt' | 'endsAt' | 'signUpOpensAt' | 'signUpClosesAt' | 'capacity' | 'placesLeft' | 'sharesReleasedAt' | 'waiting' | 'cancelled'>

/** How many places a share has, and what one has to know of them at a moment. */
export const shareWords = (session: Shown, share: PublicShare, now: Instant): ShareWords => {
  const phase = signUpPhase(session, now)
  const all = `共 ${session.capacity[share]} 人`
  if (phase === 'over') return { note: `${all}，已结束` }
  if (phase === 'cancelled') return { note: `${all}，这一场取消了` }
  if (phase === 'open') return openWords(session, share, now)
  // Whoever just comes needs no sign-up.
  if (share === 'walkIn') return { note: `${all}，${HOW.walkIn}` }
  return { note: phase === 'closed' ? `${all}，报名已截止` : `${all}，${formatMoment(session.signUpOpensAt)} 开始预约` }
}

const openWords = (session: Shown, share: PublicShare, now: Instant): ShareWords => {
  const { capacity, placesLeft, sharesReleasedAt, waiting } = session
  const all = `共 ${capacity[share]} 人`
  const kept = { left: placesLeft[share], note: `${all}，${HOW[share]}` }
  if (share === 'online' && waiting !== undefined) return { left: 0, note: `${all}，${waiting} 家在候补，有人退出先给他们` }
  if (share !== 'phone' || sharesReleasedAt === undefined) return kept
  return areSharesReleased(session, now)
    ? { note: `${all}，没用完的已放到网上` }
    : { ...kept, note: `${kept.note}，没用完的 ${formatMoment(sharesReleasedAt)} 放到网上` }
}

const HOW: Readonly<Record<PublicShare, string>> = {
  online: '按人数计',
  walkIn: '现场排队，不用预约',
  phone: '给不用智能手机的人',
}
