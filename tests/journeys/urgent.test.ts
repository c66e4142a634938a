import type { Input } from '@domain/contract/api'
import type { UrgentDesk } from '@domain/contract/staffViews'
import { personOf } from '../support/agenda'
import { startCloud, type Cloud } from '../support/cloud'
import { openStage, type Stage } from '../support/crashStage'
import { addAll, readAll } from '../support/database'
import { personIdFor } from '../support/agenda'
import { editionWith, importEdition } from '../support/importEdition'
import { freshKey, KICK_OFF } from '../support/scienceWeek'
import { heldSession, outcomeOf, wait } from '../support/seats'
import { callsAbout, sentTo } from '../support/told'

const LEAD = 'safetyLead'
const SAID = { title: '改走北门', text: '南门积水，请从北门进。' }

describe('an urgent notice', () => {
  let cloud: Cloud
  let stage: Stage
  beforeEach(async () => {
    cloud = await startCloud({ seed: true })
    stage = openStage(cloud)
  })
  afterEach(() => cloud.stop())

  const sendAs = (persona: string, more: Partial<Input<'sendUrgent'>> = {}) => cloud.call(persona, 'sendUrgent', { ...SAID, requestKey: freshKey(), ...more })
  /** @returns its id */
  const send = async (more: Partial<Input<'sendUrgent'>> = {}) => {
    const requestKey = freshKey()
    return { id: requestKey, ...(await stage.call(LEAD, 'sendUrgent', { ...SAID, requestKey, ...more })) }
  }
  const banners = async (persona = 'resident') =>
    ((await stage.call(persona, 'home', { programme: true })).programme?.notices ?? []).filter(({ urgent, demo }) => urgent && !demo).map(({ title }) => title)
  const onDesk = async (id: string): Promise<UrgentDesk | undefined> =>
    (await stage.call(LEAD, 'urgentDesk', {})).notices.find((notice) => notice.id === id)
  const later = async (minutes: number) => {
    await cloud.setClock(new Date((await stage.now()) + minutes * 60_000).toISOString())
    await cloud.tick()
  }
  const grant = (persona: string, role: string, scope: object) =>
    addAll(cloud.emulatorUrl, 'grants', [{ _id: `test.${persona}`, personId: personIdFor(cloud, persona), role, scope }])

  it('is a banner for everybody at the next contact, and gone after it was ended', async () => {
    const { id, told } = await send()
    expect(told).toBe(0)
    const [notice] = (await stage.call('resident', 'home', { programme: true })).programme?.notices ?? []
    expect(notice).toMatchObject({ ...SAID, urgent: true })
    expect(await banners('none')).toEqual([SAID.title])
    await stage.call(LEAD, 'endUrgent', { id })
    await stage.call(LEAD, 'endUrgent', { id })
    expect(await banners()).toEqual([])
    expect((await onDesk(id))?.endedAt).toBeGreaterThan(0)
  })

  it('about an event says so, and is told to nobody by message', async () => {
    const { id, told } = await send({ eventId: KICK_OFF.eventId })
    expect({ told, reached: (await onDesk(id))?.reached }).toEqual({ told: 0, reached: undefined })
    const [notice] = (await stage.call('resident', 'home', { programme: true })).programme?.notices ?? []
    expect(notice).toMatchObject({ eventId: KICK_OFF.eventId, about: { title: expect.any(String) as string } })
  })

  it('stays through an import, which writes the edition anew', async () => {
    await send()
    await importEdition(cloud, editionWith(20))
    expect((await stage.call('resident', 'home', { programme: true })).programme?.events.length).toBeGreaterThanOrEqual(20)
    expect(await banners()).toEqual([SAID.title])
  })

  it('about a session is sent to whoever allowed it; the others are called, with what to say', async () => {
    const { sessionId, holderOf } = await heldSession(stage, [2, 1])
    const [allowing, silent] = [holderOf(0).persona, holderOf(1).persona]
    const waiting = await wait(stage, sessionId, 1)
    await stage.call(allowing, 'keepSubscriptions', { requestKey: freshKey(), accepted: ['change'] })
    const { id, told } = await send({ sessionId })
    expect(told).toBe(3)
    expect((await onDesk(id))?.reached).toEqual({ families: 3, sent: 0, toCall: 0, called: 0, onItsWay: 3 })
    await cloud.tick()
    await cloud.tick()
    expect(await sentTo(cloud, allowing)).toMatchObject([{ template_id: 'local-template-change', page: expect.stringContaining('pages/ticket/index') as string }])
    expect(JSON.stringify(await sentTo(cloud, allowing))).toContain(`"紧急：${SAID.title}"`)
    const calls = await callsAbout(cloud, sessionId)
    expect(calls).toHaveLength(2)
    expect(calls).toEqual(expect.arrayContaining([
      expect.objectContaining({ kind: 'urgent', headline: SAID.title, reason: SAID.text, why: 'noSubscription' }),
      expect.objectContaining({ kind: 'urgent', waiting: true }),
    ]))
    const [due] = calls
    await stage.call('organiser', 'markCalled', { personDocument: due?.personDocument ?? '', notice: due?.notice ?? '' })
    expect((await onDesk(id))?.reached).toEqual({ families: 3, sent: 1, toCall: 1, called: 1, onItsWay: 0 })
    for (const persona of [silent, waiting.persona]) expect(await sentTo(cloud, persona)).toEqual([])
  })

  it('is one, however often it is asked for, also at once', async () => {
    const { sessionId, holderOf } = await heldSession(stage, [1])
    await stage.call(holderOf(0).persona, 'keepSubscriptions', { requestKey: freshKey(), accepted: ['change'] })
    const again = { sessionId, requestKey: freshKey() }
    await Promise.all([sendAs(LEAD, again), sendAs(LEAD, again), sendAs(LEAD, again)])
    await cloud.tick()
    expect(await sendAs(LEAD, again)).toMatchObject({ ok: true, value: { told: 1 } })
    await cloud.tick()
    expect(await sentTo(cloud, holderOf(0).persona)).toHaveLength(1)
    expect((await stage.call(LEAD, 'urgentDesk', {})).notices).toHaveLength(1)
  })

  it('ended before the messages left is sent to nobody, and nobody is called', async () => {
    const { sessionId, holderOf } = await heldSession(stage, [1, 1])
    await stage.call(holderOf(0).persona, 'keepSubscriptions', { requestKey: freshKey(), accepted: ['change'] })
    const { id } = await send({ sessionId })
    await stage.call(LEAD, 'endUrgent', { id })
    await cloud.tick()
    expect(await sentTo(cloud, holderOf(0).persona)).toEqual([])
    expect((await stage.call(holderOf(0).persona, 'subscriptions', {})).accepts.change).toBe(1)
    expect(await callsAbout(cloud, sessionId)).toEqual([])
  })

  it('ended later takes the calls off the list', async () => {
    const { sessionId, holderOf } = await heldSession(stage, [1])
    const { id } = await send({ sessionId })
    await cloud.tick()
    expect(await callsAbout(cloud, sessionId)).toHaveLength(1)
    await stage.call(LEAD, 'endUrgent', { id })
    expect(await callsAbout(cloud, sessionId)).toEqual([])
    await cloud.tick()
    expect(await personOf(cloud, holderOf(0).persona)).not.toHaveProperty('callSince')
  })

  // Before the first call nothing is known of it; after the commit the clock finishes what a dead function left.
  it('whose sender died after it stands is told by the clock, once', async () => {
    const { sessionId, holderOf } = await heldSession(stage, [1])
    const input = { ...SAID, sessionId, requestKey: freshKey() }
    const calls = async (requestId: string) =>
      ((await cloud.control('GET', `calls?requestId=${requestId}`)) as readonly { readonly action: string; readonly collection: string }[])
    // The first time in an edition takes more calls.
    await send()
    const other = await heldSession(stage, [1])
    await cloud.call(LEAD, 'sendUrgent', { ...input, sessionId: other.sessionId, requestKey: freshKey() }, { requestId: 'whole' })
    const commit = (await calls('whole')).findIndex(({ collection, action }) => `${collection} ${action}` === 'editions database.modifyDocument') + 1
    expect(commit).toBeGreaterThan(0)
    await cloud.control('POST', 'faults', { requestId: 'dies', call: commit, when: 'after', do: 'crash' })
    expect(outcomeOf(await cloud.call(LEAD, 'sendUrgent', input, { requestId: 'dies' }))).toBe('FAULT')
    expect(await callsAbout(cloud, sessionId)).toEqual([])
    await later(3)
    await cloud.tick()
    expect(await callsAbout(cloud, sessionId)).toMatchObject([{ kind: 'urgent', reason: SAID.text }])
    expect(outcomeOf(await cloud.call(LEAD, 'sendUrgent', input))).toBe('ok')
    await cloud.tick()
    expect(Object.keys((await personOf(cloud, holderOf(0).persona))?.notices ?? {})).toHaveLength(1)
    expect((await readAll(cloud.emulatorUrl, 'agenda')).filter((each) => 'job' in each)).toEqual([])
  })

  it('is a safety lead’s or an organiser’s, within their scope, and leaves an audit line', async () => {
    for (const persona of ['resident', 'steward', 'host']) {
      expect(outcomeOf(await sendAs(persona))).toBe('NOT_ALLOWED')
      expect(outcomeOf(await cloud.call(persona, 'urgentDesk', {}))).toBe('NOT_ALLOWED')
    }
    expect(outcomeOf(await cloud.call('none', 'endUrgent', { id: freshKey() }))).toBe('SIGN_IN_NEEDED')
    const ofEvent = 'guest-900001'
    await grant(ofEvent, 'safetyLead', { kind: 'event', editionId: '2025', eventId: KICK_OFF.eventId })
    expect(outcomeOf(await sendAs(ofEvent))).toBe('NOT_ALLOWED')
    expect(outcomeOf(await sendAs(ofEvent, { eventId: '2025.jili-visit' }))).toBe('NOT_ALLOWED')
    const requestKey = freshKey()
    expect(outcomeOf(await sendAs(ofEvent, { sessionId: KICK_OFF.sessionId, requestKey }))).toBe('ok')
    const { id } = await send()
    expect(outcomeOf(await cloud.call(ofEvent, 'endUrgent', { id }))).toBe('NOT_ALLOWED')
    expect(await stage.call(ofEvent, 'urgentDesk', {})).toMatchObject({ everybody: false, notices: [{ id: requestKey }], sessions: [{ id: KICK_OFF.sessionId }] })
    const lines = (await readAll(cloud.emulatorUrl, 'audit')).filter(({ action }) => action === 'sendUrgent')
    expect(lines).toEqual(expect.arrayContaining([expect.objectContaining({ outcome: 'ok', note: expect.objectContaining(SAID) as object })]))
  })

  it('is refused of what is not there, is over or called off; and when three stand', async () => {
    expect(outcomeOf(await sendAs(LEAD, { sessionId: '2025.nothing' }))).toBe('NOT_FOUND')
    expect(outcomeOf(await sendAs(LEAD, { eventId: '2025.nothing' }))).toBe('NOT_FOUND')
    expect(outcomeOf(await cloud.call(LEAD, 'endUrgent', { id: freshKey() }))).toBe('NOT_FOUND')
    const { sessionId } = await heldSession(stage, [1])
    await stage.call('organiser', 'cancelSession', { sessionId, reason: '大雨', requestKey: freshKey() })
    expect(outcomeOf(await sendAs(LEAD, { sessionId }))).toBe('SESSION_CANCELLED')
    const past = await stage.session({ startsAt: 1 as never, endsAt: 2 as never })
    expect(outcomeOf(await sendAs(LEAD, { sessionId: past }))).toBe('SESSION_OVER')
    for (let no = 0; no < 3; no += 1) await send()
    expect(outcomeOf(await sendAs(LEAD))).toBe('URGENT_TOO_MANY')
    expect(outcomeOf(await sendAs(LEAD, { title: '字'.repeat(18) }))).toBe('BAD_INPUT')
  })
})
