import type { Template } from '@domain/notice/notice'
import { personOf } from '../support/agenda'
import { startCloud, type Cloud } from '../support/cloud'
import { openStage, type Stage } from '../support/crashStage'
import { readAll } from '../support/database'
import { freshKey } from '../support/scienceWeek'
import { at, faultsLater, heldSession, instantAt, outcomeOf } from '../support/seats'
import { callsAbout, sentTo } from '../support/told'

describe('notices', () => {
  let cloud: Cloud
  let stage: Stage
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
    stage = openStage(cloud)
  })
  afterAll(() => cloud.stop())

  const allow = (persona: string, ...accepted: Template[]) => stage.call(persona, 'keepSubscriptions', { requestKey: freshKey(), accepted })
  const left = async (persona: string) => (await stage.call(persona, 'subscriptions', {})).accepts
  const statesOf = async (persona: string) => Object.values((await personOf(cloud, persona))?.notices ?? {}).map(({ kind, state }) => `${kind} ${state}`)
  const faultOpenapi = (fault: object) => cloud.control('POST', 'openapi-faults', { api: 'subscribeMessage.send', ...fault })

  /** Somebody waits, with a name and a number, and lets us send these; then a place is offered. */
  const offeredTo = async (...accepted: Template[]) => {
    const { sessionId, giveUp } = await heldSession(stage, [1])
    const persona = stage.person()
    await stage.call(persona, 'joinWaiting', { ...stage.signUp(sessionId), name: '王小明', phone: '13612345678' })
    if (accepted.length > 0) await allow(persona, ...accepted)
    await giveUp(0)
    return { sessionId, persona }
  }

  it('of an offer is sent once to whoever allowed it, and uses up that accept', async () => {
    const { sessionId, persona } = await offeredTo('offer', 'change')
    await Promise.all([cloud.tick(), cloud.tick()])
    await cloud.tick()
    expect(await sentTo(cloud, persona)).toMatchObject([{ template_id: 'local-template-offer', page: `pages/programme/waiting/index?session=${sessionId}` }])
    expect(await left(persona)).toEqual({ reminder: 0, change: 1, offer: 0 })
    expect(await statesOf(persona)).toEqual(['offer sent'])
    expect(await callsAbout(cloud, sessionId)).toEqual([])
  })

  it('that nothing allows is a phone call: a change accept is never spent on an offer', async () => {
    const { sessionId, persona } = await offeredTo('change', 'reminder')
    await cloud.tick()
    expect(await sentTo(cloud, persona)).toEqual([])
    expect(await left(persona)).toEqual({ reminder: 1, change: 1, offer: 0 })
    const [call, ...more] = await callsAbout(cloud, sessionId)
    expect({ call, more }).toMatchObject({ call: { kind: 'offer', why: 'noSubscription', maskedName: '王*明', maskedPhone: '136****5678' }, more: [] })
    const { personDocument = '', notice = '' } = call ?? {}
    const name = { personDocument, notice }
    for (const other of ['host', 'steward', 'resident']) {
      expect(outcomeOf(await cloud.call(other, 'revealContact', name))).toBe('NOT_ALLOWED')
      expect(outcomeOf(await cloud.call(other, 'markCalled', name))).toBe('NOT_ALLOWED')
    }
    expect(await cloud.call('organiser', 'revealContact', name)).toMatchObject({ ok: true, value: { name: '王小明', phone: '13612345678' } })
    expect(outcomeOf(await cloud.call('organiser', 'markCalled', name))).toBe('ok')
    expect(await callsAbout(cloud, sessionId)).toEqual([])
    expect(outcomeOf(await cloud.call('organiser', 'revealContact', name))).toBe('NOT_FOUND')
    const lines = (await readAll(cloud.emulatorUrl, 'audit')).filter((line) => (line['note'] as { person?: string }).person === personDocument)
    expect(lines.map(({ action, outcome }) => `${String(action)} ${String(outcome)}`)).toEqual(expect.arrayContaining(['revealContact ok', 'markCalled ok', 'revealContact NOT_ALLOWED']))
    for (const secret of ['王小明', '13612345678']) expect(JSON.stringify(lines)).not.toContain(secret)
  })

  it('that WeChat refuses (43101) or does not answer is a phone call, and is not tried again', async () => {
    await faultOpenapi({ errCode: 43101 })
    const refused = await offeredTo('offer')
    await cloud.tick()
    expect(await callsAbout(cloud, refused.sessionId)).toMatchObject([{ why: 'noSubscription' }])
    for (const cut of ['before', 'after']) {
      await faultOpenapi({ cut })
      const lost = await offeredTo('offer', 'offer')
      await cloud.tick()
      await cloud.tick()
      expect(await callsAbout(cloud, lost.sessionId)).toMatchObject([{ why: 'unknown' }])
      expect(await sentTo(cloud, lost.persona)).toHaveLength(cut === 'after' ? 1 : 0)
      expect((await left(lost.persona)).offer).toBe(0)
    }
  })

  it('of an offer that is gone by the time is not sent', async () => {
    const { sessionId, persona } = await offeredTo('offer')
    const { turn } = (await stage.call(persona, 'myTickets', {})).waiting[0] ?? {}
    await stage.call(persona, 'leaveWaiting', { sessionId, requestKey: turn?.requestKey ?? '' })
    await cloud.tick()
    expect(await sentTo(cloud, persona)).toEqual([])
    expect((await left(persona)).offer).toBe(1)
    expect(await callsAbout(cloud, sessionId)).toEqual([])
  })

  it('of a session that is called off or moved reach everyone once; whoever called by phone, or allowed none, is called', async () => {
    const sessionId = await stage.session({ capacity: { online: 3, phone: 2 } })
    const [both, once, none] = [await stage.holder(sessionId), await stage.holder(sessionId), await stage.holder(sessionId)]
    await allow(both.persona, 'change')
    await allow(both.persona, 'change')
    await allow(once.persona, 'change', 'reminder')
    const caller = { ...stage.signUp(sessionId), name: '赵德全', phone: '13500000001' }
    await stage.call('organiser', 'reserveForCaller', caller)
    const moved = { wasStartsAt: instantAt('09:00', 30), startsAt: instantAt('19:00', 28), endsAt: instantAt('20:00', 28), reason: '场地', requestKey: freshKey(), sessionId }
    expect(await stage.call('organiser', 'reschedule', moved)).toMatchObject({ told: 4 })
    await cloud.tick()
    expect((await sentTo(cloud, both.persona)).map(({ template_id }) => template_id)).toEqual(['local-template-change'])
    expect(await sentTo(cloud, once.persona)).toHaveLength(1)
    expect(await callsAbout(cloud, sessionId)).toMatchObject([{ kind: 'sessionMoved' }, { kind: 'sessionMoved' }])
    await stage.call('organiser', 'cancelSession', { sessionId, reason: '大雨', requestKey: freshKey() })
    for (let run = 0; run < 3; run += 1) await cloud.tick()
    expect(await sentTo(cloud, both.persona)).toHaveLength(2)
    expect(await sentTo(cloud, once.persona)).toHaveLength(1)
    expect(await left(once.persona)).toEqual({ reminder: 1, change: 0, offer: 0 })
    const cancelled = (await callsAbout(cloud, sessionId)).filter(({ kind }) => kind === 'sessionCancelled')
    expect(cancelled).toHaveLength(3)
    expect(cancelled.some(({ maskedPhone }) => maskedPhone === '135****0001')).toBe(true)
    expect(await sentTo(cloud, none.persona)).toEqual([])
  })

  it('of the day before go at ten to whoever allowed them, once; nobody is called for one', async () => {
    const soon = { startsAt: instantAt('09:00', 22), endsAt: instantAt('10:00', 22), signUpClosesAt: instantAt('08:00', 22) }
    const sessionId = await stage.session({ ...soon, capacity: { online: 5 } })
    const [wanted, quiet, gone] = [await stage.holder(sessionId), await stage.holder(sessionId), await stage.holder(sessionId)]
    for (const { persona } of [wanted, gone]) await allow(persona, 'reminder', 'change')
    await stage.call(gone.persona, 'cancel', { sessionId, ticketId: gone.ticketId })
    await cloud.setClock(at('09:50', 21))
    await cloud.tick()
    expect(await sentTo(cloud, wanted.persona)).toEqual([])
    await cloud.setClock(at('10:00', 21))
    for (let run = 0; run < 2; run += 1) await cloud.tick()
    expect(await sentTo(cloud, wanted.persona)).toMatchObject([{ template_id: 'local-template-reminder', page: `pages/ticket/index?session=${sessionId}&ticket=${wanted.ticketId}` }])
    expect(await left(wanted.persona)).toEqual({ reminder: 0, change: 1, offer: 0 })
    for (const { persona } of [quiet, gone]) expect(await sentTo(cloud, persona)).toEqual([])
    expect(await callsAbout(cloud, sessionId)).toEqual([])
  })

  it('are allowed only by somebody who has something to be told of', async () => {
    expect(outcomeOf(await cloud.call(stage.person(), 'keepSubscriptions', { requestKey: freshKey(), accepted: ['offer'] }))).toBe('RACE_LOST')
    expect(outcomeOf(await cloud.call('none', 'keepSubscriptions', { requestKey: freshKey(), accepted: ['offer'] }))).toBe('SIGN_IN_NEEDED')
  })

  describe('when the clock dies at any of its calls', () => {
    /** Lets the run die there; then later runs do what is left. */
    const die = async (call: number, when: 'before' | 'after'): Promise<{ readonly persona: string; readonly sessionId: string }> => {
      const given = await offeredTo('offer')
      await cloud.control('POST', 'faults', { requestId: '*', call, when, do: 'crash' })
      await cloud.tick()
      await cloud.control('DELETE', 'faults')
      await cloud.setClock(new Date((await stage.now()) + 4 * 60_000).toISOString())
      for (let run = 0; run < 2; run += 1) await cloud.tick()
      return given
    }

    it('each is sent at most once, and whoever may not have it is called', async () => {
      // A run that is left alone says how many calls there are.
      await offeredTo('offer')
      await cloud.control('POST', 'reset-counts')
      await cloud.tick()
      const { requests } = (await cloud.control('GET', 'counts')) as { readonly requests: Readonly<Record<string, number>> }
      const calls = Math.max(...Object.values(requests))
      expect(calls).toBeGreaterThan(4)
      const outcomes = new Map<string, string>()
      for (let call = 1; call <= calls; call += 1) {
        for (const when of ['before', 'after'] as const) {
          const { persona, sessionId } = await die(call, when)
          const messages = (await sentTo(cloud, persona)).length
          const told = (await callsAbout(cloud, sessionId)).map(({ why }) => why)
          outcomes.set(`${call} ${when}`, `${messages} sent, ${(await statesOf(persona)).join()}, ${told.join() || 'no call'}`)
        }
      }
      const allowed = ['1 sent, offer sent, no call', '1 sent, offer unknown, unknown', '0 sent, offer unknown, unknown']
      expect([...outcomes].filter(([, outcome]) => !allowed.includes(outcome))).toEqual([])
      // The cut that nobody can see through is among them.
      expect(new Set(outcomes.values())).toEqual(new Set(allowed))
    })
  })

  it('leaves everything in order', async () => {
    expect(await faultsLater(cloud)).toEqual([])
  })
})

