import type { MyTicket } from '@domain/contract/views'
import type { HomeOffer } from '@domain/contract/homeOffer'
import type { FoundEvent, Searched } from '@domain/event/findEvents'
import { featuredEvent, hasEnded } from '@domain/event/coming'
import { hasSitePage } from '@domain/event/event'
import { localDateOf, type Instant } from '@domain/kernel/instant'
import type { SessionOutline } from '@domain/session/outline'
import type { FailedCall } from '@/ui/failure'
import type { MainRefusal } from '@/ui/mainRefusals'
import type { KeptProgramme } from '@/features/programme/programmeShelf'

/** What both home pages are drawn from. */
export interface HomeContent {
  readonly kept: KeptProgramme
  /** Absent until this device has had them. */
  readonly sessions: readonly SessionOutline[] | undefined
  readonly nextTicket: MyTicket | undefined
  /** Places held for the caller: above everything else. */
  readonly offer: HomeOffer | undefined
  readonly now: Instant
  /** Why something shown is this device's copy from before. */
  readonly failed: FailedCall<MainRefusal> | undefined
  /** When the server gave it. */
  readonly shownAt: Instant | undefined
  readonly reread: () => void
}

/** What stands first on the home page; `siteToday`: it is held today, and has a page for finding one's way. */
export type HomeFirst =
  | { readonly kind: 'ticket'; readonly ticket: MyTicket; readonly siteToday: boolean }
  | { readonly kind: 'event'; readonly found: FoundEvent; readonly siteToday: boolean }
  | { readonly kind: 'ended' | 'nothing' }

/** The programme with its sessions, to be searched. */
export const searchedOf = ({ kept: { programme }, sessions = [] }: Pick<HomeContent, 'kept' | 'sessions'>): Searched => ({ ...programme, sessions })

/** The ticket somebody holds; else the event to take part in; else that the year's week is over. */
export const homeFirst = (content: Pick<HomeContent, 'kept' | 'sessions' | 'nextTicket' | 'now'>): HomeFirst => {
  const { kept: { programme }, sessions = [], nextTicket, now } = content
  const siteToday = (eventId: string, startsAt: Instant | undefined): boolean =>
    startsAt !== undefined && localDateOf(startsAt) === localDateOf(now) && hasSitePage(programme.events, eventId)
  if (nextTicket) return { kind: 'ticket', ticket: nextTicket, siteToday: siteToday(nextTicket.eventId, nextTicket.startsAt) }
  if (hasEnded({ ...programme, sessions }, now)) return { kind: 'ended' }
  const found = featuredEvent(searchedOf(content), now)
  return found ? { kind: 'event', found, siteToday: siteToday(found.event.id, startOf(found)) } : { kind: 'nothing' }
}

const startOf = ({ event: { time }, first }: FoundEvent): Instant | undefined => (time?.kind === 'exact' ? time.startsAt : first?.startsAt)
