import { decideCapacity, type CapacityCommand } from '@domain/session/decideCapacity'
import { newLedger, type Ledger } from '@domain/session/ledger'
import type { SessionFacts } from '@domain/session/session'
import { applyWrite } from '../../tests/support/ledger/applyWrite'
import { madeFacts, madeHolder, madeWaiting, may, waitedFor } from '../../tests/support/ledger/made'

const now = may(20, '10:00')

/** The ledger and the capacity after the change; or why not. */
const changed = (session: SessionFacts, ledger: Ledger, command: Omit<CapacityCommand, 'was'> & { readonly was?: number }, at = now) => {
  const decision = decideCapacity(session, ledger, { was: session.capacity[command.share], ...command }, at)
  if (!decision.ok) return decision.refusal
  const after = applyWrite({ ...session, factsRev: 0, ledger }, decision.value.write)
  return after && { online: after.ledger.left.online, freed: after.ledger.freed, capacity: after.capacity, factsRev: after.factsRev, offers: decision.value.offers }
}

describe('changing how many places a session has', () => {
  const session = madeFacts()
  const held = { ...newLedger({ online: 15, group: 5, walkIn: 10, phone: 5 }), holders: { p1: madeHolder('p1', 5) } }

  it('adds places for everyone when nobody waits, and the facts are new', () => {
    expect(changed(session, held, { share: 'online', capacity: 30 })).toMatchObject({ online: 25, capacity: { online: 30, group: 5 }, factsRev: 1, offers: [] })
  })
  it('goes down to what is held and no further, and says how far it could go', () => {
    expect(changed(session, held, { share: 'online', capacity: 5 })).toMatchObject({ online: 0 })
    expect(changed(session, held, { share: 'online', capacity: 4 })).toEqual({ code: 'CAPACITY_TAKEN', lowest: 5, over: 1 })
    expect(changed(session, held, { share: 'phone', capacity: 0 })).toMatchObject({ capacity: { phone: 0 } })
  })
  it('offers new online places to whoever waits first and can use them; the rest is kept for the list', () => {
    const ledger = waitedFor({ p2: madeWaiting('p2', 4), p3: madeWaiting('p3', 2) })
    const offer = { places: 2, at: now, expiresAt: may(20, '12:00') }
    expect(changed(session, ledger, { share: 'online', capacity: 23 })).toMatchObject({ online: 0, freed: 1, offers: [['p3', offer]] })
  })
  it('offers new places for callers too, once these are everyone’s', () => {
    const released = madeFacts({ sharesReleasedAt: now })
    const ledger = waitedFor({ p2: madeWaiting('p2', 1) })
    expect(changed(released, ledger, { share: 'phone', capacity: 6 })).toMatchObject({ offers: [['p2', { places: 1 }]] })
    expect(changed(madeFacts(), ledger, { share: 'phone', capacity: 6 })).toMatchObject({ offers: [] })
  })
  it('takes away freed places that suffice for nobody who waits', () => {
    const ledger = waitedFor({ p2: madeWaiting('p2', 4) }, { freed: 2 })
    expect(changed(session, ledger, { share: 'online', capacity: 18 })).toMatchObject({ freed: 0 })
    expect(changed(session, ledger, { share: 'online', capacity: 17 })).toMatchObject({ code: 'CAPACITY_TAKEN', lowest: 18 })
  })
  it('is refused when somebody changed it meanwhile, and for a cancelled session', () => {
    expect(changed(session, held, { share: 'online', capacity: 30, was: 19 })).toEqual({ code: 'CAPACITY_CHANGED', capacity: 20 })
    expect(changed(madeFacts({ cancelled: { at: now, reason: '雨' } }), held, { share: 'online', capacity: 30 })).toEqual({ code: 'SESSION_CANCELLED' })
  })
  it('is not written when what was freed changed meanwhile', () => {
    const ledger = waitedFor({ p2: madeWaiting('p2', 4) }, { freed: 2 })
    const decision = decideCapacity(session, ledger, { share: 'online', capacity: 18, was: 20 }, now)
    expect(decision.ok && applyWrite({ ...session, factsRev: 0, ledger: { ...ledger, freed: 1 } }, decision.value.write)).toBeUndefined()
  })
})
