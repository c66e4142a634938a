import { ok, refuse, type Result } from '@domain/kernel/result'
import type { Instant } from '@domain/kernel/instant'
import { checkStanding, unchanged, type CancelRefusal } from '@domain/reservation/decideCancel'
import { rulesFor, type Asking } from '@domain/reservation/decideReserve'
import { giveBack } from '@domain/reservation/giveBack'
import { AGE_BANDS, checkParty, partySize, type Party, type PartyRefusal } from '@domain/reservation/party'
import { withChangeKey, type Holder, type LedgerView, type Offer } from '@domain/session/ledger'
import { joined, NO_WRITE, put, type LedgerWrite } from '@domain/session/ledgerWrite'
import { isOpenShare, openPlaces, takeFrom, takeOpen } from '@domain/session/openPlaces'
import type { SessionFacts } from '@domain/session/session'
import { checkWindow, type WindowRefusal } from '@domain/session/signUpPhase'

export interface ChangeCommand {
  readonly ticketId: string
  readonly requestKey: string
  readonly party: Party
  /** Staff make it for somebody who calls: they speak for the host unit, so that a group may become larger or another. */
  readonly byStaff?: true
}

export type ChangeRefusal =
  | PartyRefusal
  | WindowRefusal
  | CancelRefusal
  /** A group does not grow by itself: its host unit has approved this number, or has a list of names. */
  | { readonly code: 'SHARE_STAYS' }
  /** So many more could still be added. */
  | { readonly code: 'NO_MORE_PLACES'; readonly placesLeft: number }

export type ChangeDecision =
  | {
      readonly kind: 'change'
      readonly holder: Holder
      readonly write: LedgerWrite
      readonly offers: readonly (readonly [personId: string, offer: Offer])[]
    }
  | { readonly kind: 'borrow'; readonly places: number }
  | { readonly kind: 'repeat'; readonly holder: Holder }

/**
 * Whether a party may be changed: smaller until the session starts, larger while sign-up is open and places are left.
 * The ticket's `rev` grows, so that the old QR is outdated.
 */
export const decideChange = (
  asking: Asking,
  ledger: LedgerView,
  command: ChangeCommand,
  now: Instant,
): Result<ChangeDecision, ChangeRefusal> => {
  const { mine } = ledger
  if (mine?.ticketId !== command.ticketId) return refuse({ code: 'NO_RESERVATION' })
  if (mine.changeKeys?.includes(command.requestKey)) return ok({ kind: 'repeat', holder: mine })
  const standing = checkStanding(asking.session, mine, now)
  if (!standing.ok) return standing
  const allowed = checkExchange(asking.session, mine, command)
  if (!allowed.ok) return allowed
  const more = partySize(command.party) - partySize(mine.party)
  return more > 0 ? grow(asking, ledger, { command, mine, more }, now) : ok(shrink(asking, ledger, { command, mine, more }, now))
}

const checkExchange = (session: SessionFacts, mine: Holder, { party, byStaff }: ChangeCommand): Result<unknown, ChangeRefusal> => {
  const fitting = checkParty(party, rulesFor(session, mine.share))
  if (!fitting.ok) return fitting
  return mine.share === 'group' && !byStaff && isGroupExchanged(mine, party) ? refuse({ code: 'SHARE_STAYS' }) : ok(true)
}

/** What the host unit approved, and the leader answered for, may get smaller and nothing else, unless its staff say so. */
const isGroupExchanged = ({ party: before }: Holder, party: Party): boolean =>
  AGE_BANDS.some((band) => party[band] > before[band])

interface Changing {
  readonly command: ChangeCommand
  readonly mine: Holder
  /** People more; fewer when below 0. */
  readonly more: number
}

const grow = (asking: Asking, ledger: LedgerView, changing: Changing, now: Instant): Result<ChangeDecision, ChangeRefusal> => {
  const window = checkWindow(asking.session, now)
  if (!window.ok) return window
  const { mine, more } = changing
  const isAtHome = ledger.mineIn === 'home'
  const left = leftFor(asking.session, ledger, mine, now)
  const isWaitedFor = isWaitedForBy(asking.session, ledger, mine, now)
  if (isWaitedFor || (left < more && !isAtHome)) return refuse({ code: 'NO_MORE_PLACES', placesLeft: isWaitedFor ? 0 : left })
  if (left < more) return ok({ kind: 'borrow', places: more - left })
  return ok(changed(asking.personId, changing, { write: moreFor(asking.session, ledger, changing, now), offers: [] }))
}

const isWaitedForBy = (session: SessionFacts, { waitingCount }: LedgerView, { share }: Holder, now: Instant): boolean =>
  waitingCount > 0 && isOpenShare(session, share, now)

const leftFor = (session: SessionFacts, { mineIn, home, left }: LedgerView, { share }: Holder, now: Instant): number => {
  if (mineIn === 'home') return home?.left ?? 0
  return share === 'online' ? openPlaces(session, left, now) : left[share]
}

const moreFor = (session: SessionFacts, { mineIn, left }: LedgerView, { mine, more }: Changing, now: Instant): LedgerWrite =>
  mine.share === 'online' && mineIn !== 'home' ? takeOpen(session, left, more, now) : takeFrom(mine.share, more)

const shrink = (asking: Asking, ledger: LedgerView, changing: Changing, now: Instant): ChangeDecision => {
  const { mine, more } = changing
  const back = more === 0 ? { write: NO_WRITE, offers: [] } : giveBack({ ...asking, holder: mine }, ledger, -more, now)
  return changed(asking.personId, changing, back)
}

const changed = (
  personId: string,
  { command, mine }: Changing,
  { write, offers }: Pick<Extract<ChangeDecision, { kind: 'change' }>, 'write' | 'offers'>,
): ChangeDecision => {
  const holder: Holder = { ...mine, party: command.party, rev: mine.rev + 1, changeKeys: withChangeKey(mine, command.requestKey) }
  const path = `ledger.holders.${personId}`
  const edits = [put(`${path}.party`, holder.party), put(`${path}.rev`, holder.rev), put(`${path}.changeKeys`, holder.changeKeys)]
  return { kind: 'change', holder, offers, write: joined(write, { guards: unchanged(personId, mine), edits }) }
}
