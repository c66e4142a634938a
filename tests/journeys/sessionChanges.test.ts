import type { Input } from '@domain/contract/api'
import { entriesOf } from '../support/agenda'
import { startCloud, type Cloud } from '../support/cloud'
import { openStage, partyOf, type Stage } from '../support/crashStage'
import { readAll } from '../support/database'
import { freshKey, textOf } from '../support/scienceWeek'
import { at, faultsLater, heldSession, instantAt, offeredTo, outcomeOf, placesOf, rootOf, wait, waitingOf } from '../support/seats'

describe('an organiser changes a session', () => {
  let cloud: Cloud
  let stage: Stage
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
    stage = openStage(cloud)
  })
  afterAll(() => cloud.stop())

  const capacity = (sessionId: string, was: number, to: number, more: Partial<Input<'changeCapacity'>> = {}) =>
    cloud.call('organiser', 'changeCapacity', { sessionId, share: 'online', was, capacity: to, requestKey: freshKey(), ...more })
  const call = (persona: string, sessionId: string) => cloud.call(persona, 'cancelSession', { sessionId, reason: '大雨', requestKey: freshKey() })
  const ticketIn = async (persona: string, sessionId: string) =>
    (await stage.call(persona, 'myTickets', {})).tickets.find((each) => each.sessionId === sessionId)

  describe('its capacity', () => {
    it('up: whoever waits is offered the new places, in order; what is over is everyone’s', async () => {
      const { sessionId } = await heldSession(stage, [2])
      const [three, one] = [await wait(stage, sessionId, 3), await wait(stage, sessionId, 1)]
      expect(await capacity(sessionId, 2, 4)).toMatchObject({ ok: true, value: { offersMade: 1, session: { capacity: { online: 4 }, offered: 1, freed: 1 } } })
      expect([await offeredTo(stage, three.persona, sessionId), await offeredTo(stage, one.persona, sessionId)]).toEqual([0, 1])
      expect(await capacity(sessionId, 4, 8)).toMatchObject({ ok: true, value: { offersMade: 1 } })
      expect(await offeredTo(stage, three.persona, sessionId)).toBe(3)
      expect(await placesOf(cloud, sessionId)).toEqual({ held: 2, left: 2, freed: 0, waiting: 0 })
    })

    it('down: as far as places are free; further it says whom that would concern, without full names, and changes nothing', async () => {
      const sessionId = await stage.session({ capacity: { online: 6 } })
      const first = await stage.holder(sessionId, 2)
      const late = stage.person()
      await stage.call(late, 'reserve', { ...stage.signUp(sessionId, 3), name: '欧阳慕容雪', phone: '13987654321' })
      expect(await capacity(sessionId, 6, 5)).toMatchObject({ ok: true, value: { offersMade: 0, session: { left: { online: 0 } } } })
      const before = await rootOf(cloud, sessionId)
      const refused = await capacity(sessionId, 5, 3)
      expect(refused).toMatchObject({
        refusal: {
          code: 'CAPACITY_TAKEN', lowest: 5, over: 2,
          concerned: [{ ticketId: (await ticketIn(late, sessionId))?.ticketId, people: 3, maskedName: '欧***雪', maskedPhone: '139****4321' }],
        },
      })
      for (const secret of ['慕容', '13987654321']) expect(JSON.stringify(refused)).not.toContain(secret)
      expect(await capacity(sessionId, 5, 1)).toMatchObject({ refusal: { code: 'CAPACITY_TAKEN', over: 4, concerned: [{ people: 3 }, { people: 2 }] } })
      expect(await rootOf(cloud, sessionId)).toEqual(before)
      expect(await ticketIn(first.persona, sessionId)).toMatchObject({ state: { kind: 'valid' } })
    })

    it('by two organisers at once is one change: the other is told the new number', async () => {
      const sessionId = await stage.session({ capacity: { online: 5 } })
      const both = (await Promise.all([capacity(sessionId, 5, 7), capacity(sessionId, 5, 9)])).map(outcomeOf).sort()
      expect(both[1]).toBe('ok')
      expect(['CAPACITY_CHANGED', 'RACE_LOST']).toContain(both[0])
      const { online } = (await rootOf(cloud, sessionId)).capacity
      expect(await capacity(sessionId, 5, 6)).toMatchObject({ refusal: { code: 'CAPACITY_CHANGED', capacity: online } })
    })

    it('asked twice with one key is one change', async () => {
      const sessionId = await stage.session({ capacity: { online: 5 } })
      const again = { requestKey: freshKey() }
      expect(outcomeOf(await capacity(sessionId, 5, 7, again))).toBe('ok')
      expect(await capacity(sessionId, 5, 7, again)).toMatchObject({ ok: true, value: { session: { capacity: { online: 7 } } } })
      expect(await placesOf(cloud, sessionId)).toMatchObject({ left: 7 })
    })

    it('of another share stays in that share', async () => {
      const sessionId = await stage.session({ capacity: { online: 1, group: 2 } })
      await stage.holder(sessionId, 1)
      await wait(stage, sessionId, 1)
      expect(await capacity(sessionId, 2, 6, { share: 'group' })).toMatchObject({ ok: true, value: { offersMade: 0, session: { left: { group: 6, online: 0 } } } })
      expect(await capacity(sessionId, 6, 0, { share: 'group' })).toMatchObject({ ok: true })
    })
  })

  describe('called off', () => {
    it('its places close, what people held is history with the reason, and nobody waits any more', async () => {
      const { sessionId, holderOf } = await heldSession(stage, [2], { startsAt: instantAt('15:00'), endsAt: instantAt('16:00'), signUpClosesAt: instantAt('14:00') })
      const waiter = await wait(stage, sessionId, 1)
      const text = await ticketIn(holderOf(0).persona, sessionId)
      expect(await call('organiser', sessionId)).toMatchObject({ ok: true, value: { told: 2, session: { cancelled: { reason: '大雨' } } } })
      expect(await ticketIn(holderOf(0).persona, sessionId)).toMatchObject({ ticketId: holderOf(0).ticketId, state: { kind: 'sessionCancelled', reason: '大雨' } })
      expect((await waitingOf(stage, waiter.persona, sessionId))?.lapsed).toMatchObject({ why: 'sessionCancelled', reason: '大雨' })
      expect(await stage.call(holderOf(0).persona, 'home', { programme: false })).not.toHaveProperty('nextTicket')
      const late = stage.person()
      expect(outcomeOf(await cloud.call(late, 'reserve', stage.signUp(sessionId)))).toBe('SESSION_CANCELLED')
      expect(outcomeOf(await cloud.call(late, 'joinWaiting', stage.signUp(sessionId)))).toBe('SESSION_CANCELLED')
      expect(outcomeOf(await capacity(sessionId, 2, 9))).toBe('SESSION_CANCELLED')
      expect(outcomeOf(await call('organiser', sessionId))).toBe('SESSION_CANCELLED')
      // The doors do not open either.
      await cloud.setClock(at('14:30'))
      const scanned = { scanId: freshKey(), sessionId, gate: '东门', scannedAt: instantAt('14:30'), read: { by: 'qr', text: text ? textOf(text) : '' } } as const
      expect(outcomeOf(await cloud.call('steward', 'checkIn', scanned))).toBe('SESSION_CANCELLED')
    })
  })

  describe('moved', () => {
    const to = { startsAt: instantAt('19:00', 25), endsAt: instantAt('20:30', 25), reason: '场地冲突' }
    const moveTo = (sessionId: string, wish: Partial<Input<'reschedule'>> = {}, persona = 'organiser') =>
      cloud.call(persona, 'reschedule', { sessionId, requestKey: freshKey(), wasStartsAt: instantAt('09:00', 30), ...to, ...wish })

    it('everybody keeps the place, sees the new time and the old one, and sign-up moves along', async () => {
      const { sessionId, holderOf } = await heldSession(stage, [2], { capacity: { online: 3 } })
      expect(await moveTo(sessionId, { placeName: '文化馆' })).toMatchObject({ ok: true, value: { told: 1, session: { startsAt: to.startsAt, placeName: '文化馆' } } })
      const { persona, ticketId } = holderOf(0)
      expect(await ticketIn(persona, sessionId)).toMatchObject({
        ticketId, startsAt: to.startsAt, endsAt: to.endsAt, placeName: '文化馆', state: { kind: 'valid' },
        moved: [{ startsAt: instantAt('09:00', 30), reason: '场地冲突' }],
      })
      expect(await placesOf(cloud, sessionId)).toMatchObject({ held: 2, left: 1 })
      expect((await rootOf(cloud, sessionId)).signUpClosesAt).toBe(instantAt('18:00', 25))
      await cloud.tick()
      expect(await entriesOf(cloud, persona)).toMatchObject([{ startsAt: to.startsAt, sessionEndsAt: to.endsAt, shown: { placeName: '文化馆' } }])
      expect(await stage.call(persona, 'home', { programme: false })).toMatchObject({ nextTicket: { startsAt: to.startsAt, placeName: '文化馆' } })
    })

    it('not to the past, not to where it is, and not over somebody else’s change', async () => {
      const sessionId = await stage.session({ capacity: { online: 3 } })
      expect(outcomeOf(await moveTo(sessionId, { startsAt: instantAt('08:00') }))).toBe('TIME_WRONG')
      expect(outcomeOf(await moveTo(sessionId, { endsAt: to.startsAt }))).toBe('TIME_WRONG')
      expect(outcomeOf(await moveTo(sessionId, { startsAt: instantAt('09:00', 30), endsAt: instantAt('12:00', 30) }))).toBe('NOTHING_CHANGES')
      expect(outcomeOf(await moveTo(sessionId))).toBe('ok')
      expect(await moveTo(sessionId, { startsAt: instantAt('20:00', 26), endsAt: instantAt('21:00', 26) })).toMatchObject({ refusal: { code: 'SESSION_CHANGED', startsAt: to.startsAt } })
    })

    it('asked twice with one key is one move', async () => {
      const { sessionId } = await heldSession(stage, [1])
      const again = { requestKey: freshKey() }
      expect(outcomeOf(await moveTo(sessionId, again))).toBe('ok')
      expect(await moveTo(sessionId, again)).toMatchObject({ ok: true, value: { session: { startsAt: to.startsAt } } })
      expect((await rootOf(cloud, sessionId)).moved).toHaveLength(1)
    })
  })

  it('only where the grant reaches, and the audit keeps who did what', async () => {
    const visit = { kind: 'visit', baseId: '2025.jili', eventId: '2025.jili-visit' } as const
    const [own, other] = [await stage.session({ ...visit, capacity: { online: 5 } }), await stage.session({ ...visit, baseId: '2025.yandi', capacity: { online: 5 } })]
    const change = (persona: string, sessionId: string) =>
      cloud.call(persona, 'changeCapacity', { sessionId, share: 'online', was: 5, capacity: 6, requestKey: freshKey() })
    expect([outcomeOf(await change('host', own)), outcomeOf(await change('host', other))]).toEqual(['ok', 'NOT_ALLOWED'])
    expect([outcomeOf(await call('host', other)), outcomeOf(await call('steward', own)), outcomeOf(await call('resident', own))]).toEqual(Array(3).fill('NOT_ALLOWED'))
    const { sessions } = await stage.call('host', 'sessionDesk', {})
    expect(sessions.some(({ id }) => id === own)).toBe(true)
    expect(sessions.every(({ baseId }) => baseId === '2025.jili')).toBe(true)
    const lines = await readAll(cloud.emulatorUrl, 'audit')
    const about = lines.filter(({ note }) => [own, other].includes((note as { sessionId: string }).sessionId))
    expect(about.map(({ action, outcome }) => `${String(action)} ${String(outcome)}`).sort()).toEqual([
      'cancelSession NOT_ALLOWED', 'changeCapacity NOT_ALLOWED', 'changeCapacity ok',
    ])
  })

  it('shows its figures as they are', async () => {
    const sessionId = await stage.session({ capacity: { online: 5, walkIn: 9, phone: 2 } })
    await stage.holder(sessionId, 3)
    const two = await stage.holder(sessionId, 2)
    await wait(stage, sessionId, 1)
    await stage.call('organiser', 'reserveForCaller', { ...stage.signUp(sessionId, 2), phone: '13700000001' })
    await stage.call(two.persona, 'changeParty', { sessionId, ticketId: two.ticketId, requestKey: freshKey(), party: partyOf(1) })
    const desk = (await stage.call('organiser', 'sessionDesk', {})).sessions.find(({ id }) => id === sessionId)
    expect(desk).toMatchObject({
      left: { online: 0, walkIn: 9, phone: 0 }, held: { online: 4, phone: 2 }, freed: 0, offered: 1, parties: 3, waitingParties: 1, offeredParties: 1, enteredPeople: 0,
    })
    expect(desk).not.toHaveProperty('noShows')
  })

  it('leaves everything in order', async () => {
    expect(await faultsLater(cloud)).toEqual([])
  })
})
