import type { SessionView } from '@domain/contract/views'
import type { Instant } from '@domain/kernel/instant'
import { rulesFor } from '@domain/reservation/decideReserve'
import { areSharesReleased } from '@domain/session/openPlaces'
import { signUpPhase } from '@domain/session/signUpPhase'
import { formatMoment } from '@/ui/formatTime'

/** What a page says of a session's places for groups. */
export interface GroupOffer {
  readonly note: string
  /** Whether the form can be opened. */
  readonly open: boolean
}

/** Nothing where there are none, or nobody can ask for them any more. */
export const groupOffer = (session: SessionView, now: Instant): GroupOffer | undefined => {
  const { capacity, placesLeft, signUpOpensAt } = session
  if (capacity.group === 0 || session.mine || areSharesReleased(session, now)) return undefined
  const phase = signUpPhase(session, now)
  if (phase === 'notYetOpen') return { note: `${formatMoment(signUpOpensAt)} 开始`, open: false }
  if (phase !== 'open') return undefined
  if (placesLeft.group === 0) return { note: '团体名额约完了，可以打电话问', open: false }
  return { note: `还能来 ${placesLeft.group} 人，承办单位审核`, open: true }
}

/** The most people a group may bring now. */
export const mostPeople = (session: SessionView): number => Math.min(rulesFor(session, 'group').partyMax, session.placesLeft.group)
