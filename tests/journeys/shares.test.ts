import type { Reply } from '@domain/contract/api'
import { unpackSessions } from '@domain/contract/packedSessions'
import { startCloud, type Cloud } from '../support/cloud'
import { openStage, partyOf, type Stage } from '../support/crashStage'
import { editionWith, importEdition } from '../support/importEdition'
import { KICK_OFF } from '../support/scienceWeek'
import { whileHeld } from '../support/held'
import { at, faultsLater, instantAt, offeredTo, outcomeOf, placesOf, rootOf, wait } from '../support/seats'

describe('the places of a session', () => {
  let cloud: Cloud
  let stage: Stage
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
    stage = openStage(cloud)
  })
  afterAll(() => cloud.stop())

  const reserve = (sessionId: string, people: number, persona = stage.person()) => cloud.call(persona, 'reserve', stage.signUp(sessionId, people))
  let numbers = 13_800_000_000
  const forCaller = (sessionId: string, people: number) => {
    const phone = String((numbers += 1))
    return cloud.call('organiser', 'reserveForCaller', { ...stage.signUp(sessionId, people), phone })
  }
  /** One after the other asks, from shortly before a moment until after it. */
  const askAcross = async (sessionId: string, moment: number): Promise<readonly Reply<'reserve'>[]> => {
    await cloud.setClock(new Date(moment - 500).toISOString())
    const replies: Reply<'reserve'>[] = []
    while ((replies.at(-1)?.now ?? 0) < moment + 50) replies.push(await reserve(sessionId, 1))
    return replies
  }
  const shown = async (sessionId: string) =>
    unpackSessions((await stage.call('none', 'event', { eventId: KICK_OFF.eventId })).sessions).find(({ id }) => id === sessionId)?.placesLeft

  it('are kept apart by share: callers and people on line never take each other’s, nor those for whoever just comes', async () => {
    const sessionId = await stage.session({ capacity: { online: 2, group: 5, walkIn: 7, phone: 3 } })
    expect(outcomeOf(await reserve(sessionId, 2))).toBe('ok')
    expect(await reserve(sessionId, 1)).toMatchObject({ refusal: { code: 'SESSION_FULL', placesLeft: 0 } })
    expect(outcomeOf(await forCaller(sessionId, 2))).toBe('ok')
    expect(await forCaller(sessionId, 2)).toMatchObject({ refusal: { code: 'SESSION_FULL', placesLeft: 1 } })
    expect(await shown(sessionId)).toEqual({ online: 0, group: 5, walkIn: 7, phone: 1 })
    expect((await rootOf(cloud, sessionId)).ledger.left).toEqual({ online: 0, group: 5, walkIn: 7, phone: 1 })
  })

  it('of groups and callers go to everyone from the moment they are released, those for whoever just comes do not', async () => {
    const sessionId = await stage.session({ capacity: { online: 1, group: 3, walkIn: 4, phone: 2 }, sharesReleasedAt: instantAt('10:00') })
    expect(outcomeOf(await reserve(sessionId, 1))).toBe('ok')
    expect(outcomeOf(await reserve(sessionId, 1))).toBe('SESSION_FULL')
    await cloud.setClock(at('09:59'))
    expect(await shown(sessionId)).toEqual({ online: 0, group: 3, walkIn: 4, phone: 2 })
    await cloud.setClock(at('10:00'))
    expect(await shown(sessionId)).toEqual({ online: 5, group: 0, walkIn: 4, phone: 0 })
    expect(outcomeOf(await reserve(sessionId, 4))).toBe('ok')
    expect(await reserve(sessionId, 2)).toMatchObject({ refusal: { code: 'SESSION_FULL', placesLeft: 1 } })
    expect(outcomeOf(await reserve(sessionId, 1))).toBe('ok')
    expect(outcomeOf(await forCaller(sessionId, 1))).toBe('SESSION_FULL')
    expect((await rootOf(cloud, sessionId)).ledger.left).toEqual({ online: 0, group: 0, walkIn: 4, phone: 0 })
  })

  it('that are released go to a party that waits before anybody else', async () => {
    const sessionId = await stage.session({ capacity: { online: 1, group: 3 }, sharesReleasedAt: instantAt('11:00') })
    expect(outcomeOf(await reserve(sessionId, 1))).toBe('ok')
    const waiter = await wait(stage, sessionId, 2)
    await cloud.setClock(at('11:00'))
    await cloud.tick()
    expect(outcomeOf(await reserve(sessionId, 1))).toBe('ok')
    expect(await offeredTo(stage, waiter.persona, sessionId)).toBe(2)
  })

  it('can be reserved from the first millisecond of the window and not before', async () => {
    const opensAt = instantAt('12:00')
    const sessionId = await stage.session({ capacity: { online: 500 }, signUpOpensAt: opensAt })
    const replies = await askAcross(sessionId, opensAt)
    expect(replies.filter((reply) => reply.ok !== reply.now >= opensAt)).toEqual([])
    const [early] = replies
    expect(early).toMatchObject({ refusal: { code: 'SIGN_UP_NOT_OPEN', opensAt } })
    expect(replies.some(({ ok }) => ok)).toBe(true)
  })

  it('can be reserved until the last millisecond of the window and not after', async () => {
    const closesAt = instantAt('12:30')
    const sessionId = await stage.session({ capacity: { online: 500 }, signUpClosesAt: closesAt })
    const replies = await askAcross(sessionId, closesAt)
    expect(replies.filter((reply) => reply.ok !== reply.now < closesAt)).toEqual([])
    expect(replies[0]?.ok).toBe(true)
    expect(replies.at(-1)).toMatchObject({ refusal: { code: 'SIGN_UP_CLOSED', closedAt: closesAt } })
    expect(await placesOf(cloud, sessionId)).toMatchObject({ held: replies.filter(({ ok }) => ok).length })
  })

  it('are refused at the first read when they are gone, and cost 4 calls when they are had', async () => {
    const sessionId = await stage.session({ capacity: { online: 1 } })
    const counted = async (requestId: string) => {
      const reply = await cloud.call(stage.person(), 'reserve', stage.signUp(sessionId), { requestId })
      return { outcome: outcomeOf(reply), calls: ((await cloud.control('GET', `calls?requestId=${requestId}`)) as readonly unknown[]).length }
    }
    expect(await counted('places-had')).toEqual({ outcome: 'ok', calls: 4 })
    expect(await counted('places-gone')).toEqual({ outcome: 'SESSION_FULL', calls: 1 })
  })

  it('leaves everything in order', async () => {
    expect(await faultsLater(cloud)).toEqual([])
  })
})

describe('what one person may have at once', () => {
  let cloud: Cloud
  let stage: Stage
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
    stage = openStage(cloud)
  })
  afterAll(() => cloud.stop())

  const sessions = async (many: number, liveMax?: number) => {
    const ids = []
    for (let made = 0; made < many; made += 1) ids.push(await stage.session({ capacity: { online: 20 }, ...(liveMax !== undefined && { liveMax }) }))
    return ids
  }

  it('is as many places and turns as the edition allows; what is given up does not count', async () => {
    const [one = '', two = '', three = '', four = ''] = await sessions(4, 2)
    const [persona] = [stage.person()]
    const full = await stage.session({ capacity: { online: 1 }, liveMax: 2 })
    await stage.holder(full)
    const { ticket } = await stage.call(persona, 'reserve', stage.signUp(one))
    await stage.call(persona, 'joinWaiting', stage.signUp(full))
    expect(await cloud.call(persona, 'reserve', stage.signUp(two))).toMatchObject({ refusal: { code: 'TOO_MANY_LIVE', max: 2 } })
    await stage.call(persona, 'cancel', { sessionId: one, ticketId: ticket.ticketId })
    expect(outcomeOf(await cloud.call(persona, 'reserve', stage.signUp(two)))).toBe('ok')
    expect(outcomeOf(await cloud.call(persona, 'reserve', stage.signUp(three)))).toBe('TOO_MANY_LIVE')
    // A request that came to nothing does not count either.
    const other = stage.person()
    await stage.call(other, 'reserve', stage.signUp(one))
    await cloud.control('POST', 'faults', { requestId: 'lost-ask', call: 4, when: 'before', do: 'cut' })
    const lost = await cloud.call(other, 'reserve', stage.signUp(two), { requestId: 'lost-ask' })
    expect(outcomeOf(lost)).toBe('FAULT')
    // As long as it may still be running it counts: it may take its place at any moment.
    expect(outcomeOf(await cloud.call(other, 'reserve', stage.signUp(four)))).toBe('TOO_MANY_LIVE')
    await cloud.setClock(new Date(lost.now + 31_000).toISOString())
    expect(outcomeOf(await cloud.call(other, 'reserve', stage.signUp(four)))).toBe('ok')
  })

  it('is counted only when the session itself has said yes: a full one costs nothing', async () => {
    const full = await stage.session({ capacity: { online: 1 } })
    await stage.holder(full)
    const persona = stage.person()
    for (let round = 0; round < 35; round += 1) expect(outcomeOf(await cloud.call(persona, 'reserve', stage.signUp(full)))).toBe('SESSION_FULL')
    const [open = ''] = await sessions(1)
    expect(outcomeOf(await cloud.call(persona, 'reserve', stage.signUp(open)))).toBe('ok')
  })

  it('is limited in how often it changes: 30 requests in ten minutes, then a pause', async () => {
    const [open = ''] = await sessions(1)
    const persona = stage.person()
    for (let round = 0; round < 30; round += 1) {
      const { ticket } = await stage.call(persona, 'reserve', stage.signUp(open))
      await stage.call(persona, 'cancel', { sessionId: open, ticketId: ticket.ticketId })
    }
    const refused = await cloud.call(persona, 'reserve', stage.signUp(open))
    expect(refused).toMatchObject({ refusal: { code: 'TOO_MANY_REQUESTS' } })
    if (refused.ok || refused.refusal.code !== 'TOO_MANY_REQUESTS') throw new Error('not refused')
    await cloud.setClock(new Date(refused.refusal.until).toISOString())
    expect(outcomeOf(await cloud.call(persona, 'reserve', stage.signUp(open)))).toBe('ok')
  })

  it('asks for one session one request at a time', async () => {
    const [open = ''] = await sessions(1)
    const persona = stage.person()
    const requestId = 'slow-ask'
    const ask = (options = {}) => cloud.call(persona, 'reserve', stage.signUp(open), options)
    const slow = await whileHeld(cloud, { requestId, call: 4 }, () => ask({ requestId }), async () => expect(outcomeOf(await ask())).toBe('REQUEST_UNDER_WAY'))
    expect(outcomeOf(slow)).toBe('ok')
  })

  it('is what the edition file says', async () => {
    const text = editionWith(13)
      .replace('\n每次报名最多人数: 5\n', '\n每次报名最多人数: 5\n每人同时预约上限: 1\n')
      .replace('\n场次: []\n', `\n场次:${['a', 'b'].map((name) => `
  - {编号: ${name}-0523, 活动: kick-off, 时间: 2025-05-23 09:00 至 11:30, 报名: 2025-05-15 00:00 至 2025-05-23 08:30, 名额: {网上: 9}, 入口: [东门]}`).join('')}\n`)
    await importEdition(cloud, text)
    const persona = stage.person()
    expect(outcomeOf(await cloud.call(persona, 'reserve', stage.signUp('2025.a-0523')))).toBe('ok')
    expect(await cloud.call(persona, 'reserve', stage.signUp('2025.b-0523', 1))).toMatchObject({ refusal: { code: 'TOO_MANY_LIVE', max: 1 } })
    expect(await cloud.call(stage.person(), 'reserve', { ...stage.signUp('2025.b-0523'), party: partyOf(6) })).toMatchObject({ refusal: { code: 'PARTY_TOO_LARGE', max: 5 } })
  })
})
