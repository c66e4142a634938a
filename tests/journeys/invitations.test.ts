import { instant, MINUTE } from '@domain/kernel/instant'
import type { Input, Output } from '@domain/contract/api'
import { startCloud, type Cloud } from '../support/cloud'
import { readAll } from '../support/database'
import { freshKey, KICK_OFF, newGuest, ONE, scan, signUp, textOf } from '../support/scienceWeek'
import { outcomeOf } from '../support/seats'

jest.setTimeout(60_000)

const LABEL = '东门小李'
const at = (time: string) => instant(Date.parse(`2025-05-${time}:00+08:00`))
const FRIDAY_NOON = at('23T12:00')
const START = '2025-05-20T09:00:00+08:00'

describe('a role by invitation', () => {
  let cloud: Cloud
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
  })
  beforeEach(() => cloud.setClock(START))
  afterAll(() => cloud.stop())

  const STEWARD = { role: 'steward', scope: { kind: 'event', eventId: KICK_OFF.eventId }, until: FRIDAY_NOON } as const
  type Wish = Omit<Input<'inviteStaff'>, 'requestKey' | 'label'> & { readonly label?: string }
  const invite = async (persona: string, wish: Wish = STEWARD): Promise<Output<'inviteStaff'>> => {
    const reply = await cloud.call(persona, 'inviteStaff', { requestKey: freshKey(), label: '核验员', ...wish })
    if (!reply.ok) throw new Error(`the invitation is refused: ${reply.refusal.code}`)
    return reply.value
  }
  const told = async (persona: string, wish: Wish) => outcomeOf(await cloud.call(persona, 'inviteStaff', { requestKey: freshKey(), label: '核验员', ...wish }))
  const accept = async (persona: string, code: string) => outcomeOf(await cloud.call(persona, 'acceptInvitation', { code }))
  const staffOf = async (persona: string) => {
    const reply = await cloud.call(persona, 'staffGrants', {})
    if (!reply.ok) throw new Error(reply.refusal.code)
    return reply.value.grants
  }

  it('says what it offers, is taken up once, opens the gate, and ends by itself with its own words', async () => {
    const { code, lapsesAt } = await invite('organiser', { ...STEWARD, label: LABEL })
    const [first, second] = [newGuest(), newGuest()]
    expect(Math.abs(lapsesAt - at('23T09:00'))).toBeLessThan(MINUTE)
    const offered = { role: 'steward', scope: { ...STEWARD.scope, editionId: '2025' }, until: FRIDAY_NOON, from: 'organiser', lapsesAt }
    expect(await cloud.call(first, 'invitation', { code })).toMatchObject({ ok: true, value: offered })
    expect(await accept('none', code)).toBe('SIGN_IN_NEEDED')
    expect([await accept(first, code.toUpperCase()), await accept(first, code), await accept(second, code)]).toEqual(['ok', 'ok', 'INVITATION_USED'])
    expect(outcomeOf(await cloud.call(second, 'invitation', { code }))).toBe('INVITATION_USED')
    expect(await cloud.call(first, 'invitation', { code })).toMatchObject({ ok: true, value: { taken: true } })
    expect(await cloud.call(first, 'myGrants', {})).toMatchObject({ ok: true, value: { grants: [{ role: 'steward', until: FRIDAY_NOON, label: LABEL }] } })
    const listed = (await staffOf('organiser')).find(({ label }) => label === LABEL)
    expect(Math.abs((listed?.since ?? 0) - at('20T09:00'))).toBeLessThan(MINUTE)
    expect(outcomeOf(await cloud.call('organiser', 'inviteStaff', { requestKey: freshKey(), ...STEWARD, label: ' ' }))).toBe('BAD_INPUT')

    const ticket = await signUp(cloud, newGuest(), ONE)
    await cloud.setClock('2025-05-23T08:40:00+08:00')
    expect(await outcomeOf(await cloud.call(first, 'checkIn', scan({ by: 'qr', text: textOf(ticket) }, ticket.startsAt)))).toBe('ok')
    expect(outcomeOf(await cloud.call(first, 'sessionDesk', {}))).toBe('NOT_ALLOWED')
    await cloud.setClock('2025-05-23T12:00:00+08:00')
    expect(await cloud.call(first, 'checkIn', scan({ by: 'qr', text: textOf(ticket) }, ticket.startsAt)))
      .toMatchObject({ ok: false, refusal: { code: 'GRANT_ENDED', endedAt: FRIDAY_NOON } })
    // It is shown as ended for as long as what the phone still has may be handed in.
    expect(await cloud.call(first, 'myGrants', {})).toMatchObject({ value: { grants: [{ until: FRIDAY_NOON }] } })
    await cloud.setClock('2025-05-26T12:00:00+08:00')
    expect(await cloud.call(first, 'myGrants', {})).toMatchObject({ value: { grants: [] } })
    // Thirty days later nothing is left of it, nor of what was written down of the person.
    await cloud.setClock('2025-06-23T03:10:00+08:00')
    expect((await readAll(cloud.emulatorUrl, 'grants')).filter(({ until }) => until === FRIDAY_NOON)).toEqual([])
  })

  it('is had by one of two who accept at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { code } = await invite('organiser')
      const both = await Promise.all([accept(newGuest(), code), accept(newGuest(), code)])
      expect(both.sort()).toEqual(['INVITATION_USED', 'ok'])
    }
  })

  it('that nobody takes up lapses after three days; one that was withdrawn, or never was, says so', async () => {
    const [late, withdrawn] = [await invite('organiser', { ...STEWARD, until: at('24T12:00') }), await invite('organiser', { ...STEWARD, label: '要撤回' })]
    const open = (await staffOf('organiser')).find(({ label }) => label === '要撤回')
    expect(open).toMatchObject({ role: 'steward', lapsesAt: withdrawn.lapsesAt })
    const withdraw = async () => outcomeOf(await cloud.call('organiser', 'withdrawInvitation', { grantId: open?.id ?? '' }))
    expect([await withdraw(), await withdraw()]).toEqual(['ok', 'ok'])
    expect(await accept(newGuest(), withdrawn.code)).toBe('INVITATION_WITHDRAWN')
    expect((await staffOf('organiser')).some(({ id }) => id === open?.id)).toBe(false)
    for (const guess of ['0'.repeat(20), 'x', `i.${late.code}`, '']) expect(await accept(newGuest(), guess)).toBe('INVITATION_UNKNOWN')
    await cloud.setClock('2025-05-23T08:59:00+08:00')
    expect(outcomeOf(await cloud.call(newGuest(), 'invitation', { code: late.code }))).toBe('ok')
    await cloud.setClock('2025-05-23T09:01:00+08:00')
    expect(await accept(newGuest(), late.code)).toBe('INVITATION_LAPSED')
  })

  it('to be organiser, which has no end, is deleted thirty days after it lapsed, with what was written down', async () => {
    await invite('organiser', { role: 'organiser', scope: { kind: 'edition' }, label: '没来的' })
    const open = async () => (await readAll(cloud.emulatorUrl, 'grants')).filter(({ role, personId }) => role === 'organiser' && personId === undefined)
    expect(await open()).toHaveLength(1)
    await cloud.setClock('2025-06-22T03:10:00+08:00')
    expect(await open()).toHaveLength(1)
    await cloud.setClock('2025-06-24T03:10:00+08:00')
    expect(await open()).toEqual([])
  })

  it('cannot be withdrawn once somebody has it', async () => {
    const [{ code }, person] = [await invite('organiser', { ...STEWARD, label: '快手' }), newGuest()]
    const id = (await staffOf('organiser')).find(({ label }) => label === '快手')?.id ?? ''
    await accept(person, code)
    expect(outcomeOf(await cloud.call('organiser', 'withdrawInvitation', { grantId: id }))).toBe('INVITATION_USED')
  })

  it('is the same when its request is repeated, and only its hash is kept', async () => {
    const input = { requestKey: freshKey(), ...STEWARD, label: LABEL }
    const [one, again] = [await cloud.call('organiser', 'inviteStaff', input), await cloud.call('organiser', 'inviteStaff', input)]
    const code = one.ok ? one.value.code : ''
    expect(again).toMatchObject({ ok: true, value: { code } })
    const kept = JSON.stringify([await readAll(cloud.emulatorUrl, 'grants'), await readAll(cloud.emulatorUrl, 'audit')])
    for (const secret of [code, code.toUpperCase(), LABEL]) expect(kept).not.toContain(secret)
    expect(cloud.log()).not.toContain(code)
  })

  it('leaves no line for a guess, however many there are', async () => {
    const lines = async () => (await readAll(cloud.emulatorUrl, 'audit')).length
    const before = await lines()
    const guesser = newGuest()
    for (let guess = 0; guess < 20; guess += 1) await cloud.call(guesser, 'acceptInvitation', { code: String(guess).padStart(20, '7') })
    expect(await lines()).toBe(before)
  })

  it('by a host is a steward of its own base, and nobody else anywhere else', async () => {
    const until = at('23T18:00')
    const jili = { kind: 'base', baseId: '2025.jili' } as const
    expect(await told('host', { role: 'steward', scope: jili, until })).toBe('ok')
    expect(await told('host', { role: 'steward', scope: { kind: 'event', eventId: '2025.jili-visit' }, until })).toBe('ok')
    expect(await told('host', { role: 'safetyLead', scope: jili, until })).toBe('CANNOT_GIVE')
    expect(await told('host', { role: 'host', scope: jili, until })).toBe('CANNOT_GIVE')
    const elsewhere = [
      { kind: 'base', baseId: '2025.yandi' }, { kind: 'event', eventId: KICK_OFF.eventId }, { kind: 'day', on: '2025-05-23' as never }, { kind: 'edition' },
    ] as const
    for (const scope of elsewhere) expect(await told('host', { role: 'steward', scope, until })).toBe('NOT_ALLOWED')
    expect(await told('host', { role: 'organiser', scope: { kind: 'edition' }, label: '老王' })).toBe('NOT_ALLOWED')
    expect(await told('steward', STEWARD)).toBe('NOT_ALLOWED')
    expect(await told('organiser', { ...STEWARD, scope: { kind: 'event', eventId: '2025.nothing' } })).toBe('NOT_FOUND')
    expect(await told('organiser', { ...STEWARD, until: at('19T09:00') })).toBe('END_IS_PAST')

    const { code } = await invite('host', { role: 'steward', scope: jili, until })
    const steward = newGuest()
    await accept(steward, code)
    const gates = await cloud.call(steward, 'gateSessions', {})
    expect(gates.ok && gates.value.sessions.length > 0 && gates.value.sessions.every(({ id }) => id.startsWith('2025.jili'))).toBe(true)
    const scopes = await cloud.call('host', 'inviteScopes', {})
    expect(scopes.ok && scopes.value.scopes.map(({ scope }) => scope.kind).sort()).toEqual(['base', 'event'])
  })

  it('is seen and ended by whoever could give it, at once', async () => {
    const [{ code }, person] = [await invite('organiser', { ...STEWARD, label: '收回的' }), newGuest()]
    await accept(person, code)
    const id = (await staffOf('organiser')).find(({ label }) => label === '收回的')?.id ?? ''
    expect((await staffOf('host')).every(({ role, scope }) => role === 'steward' && scope.kind !== 'edition')).toBe(true)
    const end = async (persona: string) => outcomeOf(await cloud.call(persona, 'endGrant', { grantId: id }))
    expect([await end('host'), await end('steward'), await end(person)]).toEqual(['NOT_FOUND', 'NOT_ALLOWED', 'NOT_ALLOWED'])
    expect([await end('organiser'), await end('organiser')]).toEqual(['ok', 'ok'])
    expect(await cloud.call(person, 'gateSessions', {})).toMatchObject({ ok: false, refusal: { code: 'GRANT_ENDED' } })
    const lines = (await readAll(cloud.emulatorUrl, 'audit')).filter(({ note }) => (note as { grant?: string }).grant === id)
    expect(lines.map(({ action, outcome }) => `${String(action)} ${String(outcome)}`).sort()).toEqual(['endGrant NOT_FOUND', 'endGrant ok'])
  })

  it('of an organiser can be ended as long as another is left', async () => {
    const mine = async (persona: string) => (await staffOf(persona)).find((grant) => grant.mine && grant.role === 'organiser')?.id ?? ''
    const endOwn = async (persona: string) => outcomeOf(await cloud.call(persona, 'endGrant', { grantId: await mine(persona) }))
    expect(await endOwn('organiser')).toBe('LAST_ORGANISER')
    const [{ code }, second] = [await invite('organiser', { role: 'organiser', scope: { kind: 'edition' }, label: '老王' }), newGuest()]
    // An invitation that nobody has taken up is no organiser.
    expect(await endOwn('organiser')).toBe('LAST_ORGANISER')
    await accept(second, code)
    expect([await endOwn('organiser'), await endOwn(second)]).toEqual(['ok', 'LAST_ORGANISER'])
    expect(await told('organiser', STEWARD)).toBe('GRANT_ENDED')
  })
})

describe("an invitation's mini-program code", () => {
  let cloud: Cloud
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
  })
  afterAll(() => cloud.stop())

  it('is drawn for whoever has the invitation, opens its page, and is kept nowhere', async () => {
    const input = { requestKey: freshKey(), role: 'steward', scope: { kind: 'edition' }, until: FRIDAY_NOON, label: LABEL } as const
    const made = await cloud.call('organiser', 'inviteStaff', input)
    const code = made.ok ? made.value.code : ''
    const drawn = await cloud.call('organiser', 'invitationPicture', { code })
    expect(drawn.ok && drawn.value.picture).toMatch(/^data:image\/gif;base64,/)
    const outbox = (await cloud.control('GET', 'outbox')) as readonly { readonly asked: unknown }[]
    expect(outbox.at(-1)?.asked).toMatchObject({ scene: `i.${code}`, page: 'pages/staff/invitation/index' })
    expect(await readAll(cloud.emulatorUrl, 'sharingCodes')).toEqual([])
    expect(outcomeOf(await cloud.call('organiser', 'invitationPicture', { code: '0'.repeat(20) }))).toBe('INVITATION_UNKNOWN')
    expect(outcomeOf(await cloud.call('steward', 'invitationPicture', { code }))).toBe('NOT_ALLOWED')
  })
})
