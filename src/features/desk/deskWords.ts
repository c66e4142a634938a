import type { SessionDesk } from '@domain/contract/staffViews'
import type { Instant } from '@domain/kernel/instant'
import { SHARES, type Share } from '@domain/session/session'
import { signUpPhase } from '@domain/session/signUpPhase'
import type { TagKind } from '@/ui/Tag'

/** The shares as the people say them who look after them. */
export const SHARE_WORDS: Readonly<Record<Share, string>> = { online: '网上', group: '团体', walkIn: '现场', phone: '电话' }

type Figures = Pick<SessionDesk, 'capacity' | 'held' | 'left' | 'freed' | 'offered' | 'waitingParties' | 'offeredParties' | 'enteredPeople' | 'noShows' | 'underReview'>

/** How full a session is, in a line: `网上 12/30 · 电话 2/4`, reserved of all; shares without places are left out. */
export const fullnessWords = ({ capacity, held }: Figures): string =>
  SHARES.filter((share) => share !== 'walkIn' && (capacity[share] > 0 || held[share] > 0))
    .map((share) => `${SHARE_WORDS[share]} ${held[share]}/${capacity[share]}`)
    .join(' · ')

/** What else there is to know, each only where it is not nothing. Parties are 家, people 人. */
export const besidesWords = (session: Figures): readonly string[] => {
  const { freed, offered, enteredPeople, noShows, underReview } = session
  const waiting = partiesWaiting(session)
  return [
    underReview.awaiting > 0 ? `待审核 ${underReview.awaiting} 个团体` : '',
    waiting > 0 ? `候补 ${waiting} 家` : '',
    offered > 0 ? `保留中 ${offered} 人` : '',
    freed > 0 ? `空出等递补 ${freed} 人` : '',
    enteredPeople > 0 ? `已入场 ${enteredPeople} 人` : '',
    noShows === undefined ? '' : `未到场 ${noShows} 家`,
  ].filter((words) => words !== '')
}

/** Who waits and has no offer yet, in parties. */
export const partiesWaiting = ({ waitingParties, offeredParties }: Pick<SessionDesk, 'waitingParties' | 'offeredParties'>): number => waitingParties - offeredParties

/** How full one share is. Whoever just comes is not written down. */
export const shareNote = ({ held, left, freed, offered, underReview }: Figures, share: Share): string => {
  if (share === 'walkIn') return '现场排队，不用预约'
  const kept = share === 'online' ? freed + offered : 0
  const asked = share === 'group' && underReview.people > 0 ? `（其中 ${underReview.people} 还没定）` : ''
  return `已约 ${held[share]}${asked}，剩 ${left[share]}${kept > 0 ? `，留给候补 ${kept}` : ''}`
}

/** A session's state where it matters to its organiser; nothing while all takes its usual course. */
export const deskTag = (session: SessionDesk, now: Instant): { readonly words: string; readonly kind: TagKind } | undefined => {
  const phase = signUpPhase(session, now)
  if (phase === 'cancelled') return { words: '已取消', kind: 'danger' }
  if (phase === 'over') return { words: '已结束', kind: 'plain' }
  if (session.waitingParties > 0) return { words: '有候补', kind: 'warning' }
  if (session.moved) return { words: '已改期', kind: 'warning' }
  return phase === 'open' && session.left.online === 0 ? { words: '已约满', kind: 'primary' } : undefined
}

/** Whether there is still something to change: not once it is over or cancelled. */
export const isChangeable = (session: SessionDesk, now: Instant): boolean => {
  const phase = signUpPhase(session, now)
  return phase !== 'cancelled' && phase !== 'over'
}

/** Everybody a cancelled or moved session is told to, in parties: who holds places, and who waits. */
export const partiesToTell = ({ parties, waitingParties }: Pick<SessionDesk, 'parties' | 'waitingParties'>): number => parties + waitingParties
