import { entryKey } from '@domain/person/person'
import { personOf } from '../support/agenda'
import { startCloud, type Cloud } from '../support/cloud'
import { openStage, type Stage } from '../support/crashStage'
import { freshKey } from '../support/scienceWeek'
import { at, faultsLater, heldSession, instantAt, outcomeOf, placesOf } from '../support/seats'
import { callsAbout, sentTo } from '../support/told'

describe('whom a change concerns is told', () => {
  let cloud: Cloud
  let stage: Stage
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
    stage = openStage(cloud)
  })
  afterAll(() => cloud.stop())

  const callOff = (sessionId: string) => stage.call('organiser', 'cancelSession', { sessionId, reason: '大雨', requestKey: freshKey() })
  const later = async (minutes: number) => {
    await cloud.setClock(new Date((await stage.now()) + minutes * 60_000).toISOString())
    await cloud.tick()
  }
  /** Somebody waits and has left a number. */
  const waiterIn = async (sessionId: string): Promise<string> => {
    const persona = stage.person()
    await stage.call(persona, 'joinWaiting', { ...stage.signUp(sessionId), name: '王小明', phone: '13612345678' })
    return persona
  }
  const documentOf = async (persona: string) => {
    const person = await personOf(cloud, persona)
    if (!person) throw new Error(`nothing is known of ${persona}`)
    return { personDocument: `2025.${person.personId}`, ...person }
  }

  it('also whoever waits for a session that is called off; number and name go once that is done', async () => {
    const { sessionId } = await heldSession(stage, [1])
    const [allowing, silent] = [await waiterIn(sessionId), await waiterIn(sessionId)]
    await stage.call(allowing, 'keepSubscriptions', { requestKey: freshKey(), accepted: ['change'] })
    await callOff(sessionId)
    await cloud.tick()
    expect(await sentTo(cloud, allowing)).toMatchObject([{ template_id: 'local-template-change', page: `pages/programme/waiting/index?session=${sessionId}` }])
    const { personDocument, notices } = await documentOf(silent)
    const [notice = ''] = Object.keys(notices)
    expect(await callsAbout(cloud, sessionId)).toEqual(expect.arrayContaining([
      expect.objectContaining({ personDocument, notice, kind: 'sessionCancelled', waiting: true, reason: '大雨', people: 1, maskedPhone: '136****5678' }),
    ]))
    expect(await stage.call('organiser', 'revealContact', { personDocument, notice })).toEqual({ name: '王小明', phone: '13612345678' })
    await stage.call('organiser', 'markCalled', { personDocument, notice })
    await later(11)
    expect((await stage.call(silent, 'myRecords', {})).records).toMatchObject([{ waitingEnded: true }])
    for (const persona of [allowing, silent]) {
      const [entry] = Object.values((await documentOf(persona)).entries)
      expect(entry).toMatchObject({ state: 'lapsed' })
      for (const secret of ['answers', 'openid', 'phoneTail']) expect(entry).not.toHaveProperty(secret)
    }
  })

  it('by phone as long as they do not know it and the session would not be over', async () => {
    const hours = { startsAt: instantAt('15:00'), endsAt: instantAt('16:00'), signUpClosesAt: instantAt('14:00') }
    const { sessionId, holderOf } = await heldSession(stage, [1, 1], hours)
    await callOff(sessionId)
    await cloud.tick()
    expect(await callsAbout(cloud, sessionId)).toHaveLength(2)
    // Whoever cancels knows.
    await stage.call(holderOf(0).persona, 'cancel', { sessionId, ticketId: holderOf(0).ticketId })
    expect(await callsAbout(cloud, sessionId)).toHaveLength(1)
    await cloud.setClock(at('16:01'))
    await cloud.tick()
    expect(await callsAbout(cloud, sessionId)).toEqual([])
    for (const { persona } of [holderOf(0), holderOf(1)]) expect(await documentOf(persona)).not.toHaveProperty('callSince')
  })

  it('not as long as a message is on its way, and an odd name is none', async () => {
    const { sessionId, holderOf } = await heldSession(stage, [1])
    await stage.call(holderOf(0).persona, 'keepSubscriptions', { requestKey: freshKey(), accepted: ['change'] })
    await callOff(sessionId)
    const { personDocument, notices } = await documentOf(holderOf(0).persona)
    for (const notice of [...Object.keys(notices), 'constructor', 'toString', 'offer-s_x-1']) {
      expect(outcomeOf(await cloud.call('organiser', 'markCalled', { personDocument, notice }))).toBe('NOT_FOUND')
      expect(outcomeOf(await cloud.call('organiser', 'revealContact', { personDocument, notice }))).toBe('NOT_FOUND')
    }
    await cloud.tick()
    expect(await sentTo(cloud, holderOf(0).persona)).toHaveLength(1)
  })

  it('and what somebody is about to give up stays given up', async () => {
    const { sessionId, holderOf } = await heldSession(stage, [1])
    const { persona, ticketId } = holderOf(0)
    await cloud.control('POST', 'faults', { requestId: 'leaving', call: 3, when: 'before', do: 'fail' })
    expect(outcomeOf(await cloud.call(persona, 'cancel', { sessionId, ticketId }, { requestId: 'leaving' }))).toBe('FAULT')
    const moved = { wasStartsAt: instantAt('09:00', 30), startsAt: instantAt('19:00', 28), endsAt: instantAt('20:00', 28), reason: '场地' }
    await stage.call('organiser', 'reschedule', { ...moved, requestKey: freshKey(), sessionId })
    await later(11)
    expect((await documentOf(persona)).entries).toMatchObject({ [entryKey(sessionId)]: { state: 'cancelled' } })
    expect(await placesOf(cloud, sessionId)).toMatchObject({ held: 0, left: 1 })
  })

  it('leaves everything in order', async () => {
    expect(await faultsLater(cloud)).toEqual([])
  })
})
