import { readFileSync } from 'node:fs'
import type { Action, Reply } from '@domain/contract/api'
import type { Change, Difference } from '@domain/edition/difference'
import { startCloud, type Cloud } from '../support/cloud'
import { readAll } from '../support/database'
import { whileHeld } from '../support/held'
import { freshKey, ONE } from '../support/scienceWeek'

const FILE = readFileSync('config/editions/2025.yaml', 'utf8')
const SESSION = `
  - 编号: kick-off-0523
    活动: kick-off
    时间: 2025-05-23 09:00 至 11:30
    报名: 2025-05-15 00:00 至 2025-05-23 08:30
    名额: {网上: 300, 现场: 150}
    入口: [东门, 西门]

  - 编号: jili-0524
    活动: jili-visit
    时间: 2025-05-24 09:00
    报名: 2025-05-15 00:00 至 2025-05-24 08:00
    名额: {网上: 30}
    入口: [南门]
`
const SESSION_ID = '2025.kick-off-0523'
const VISIT_ID = '2025.jili-0524'
const KICK_OFF = '科技活动周和科技工作者日宣传活动'
const VISIT = '潞绸织造技艺免费参观'
const KICK_OFF_AT = Date.parse('2025-05-23T09:00:00+08:00')
const VISIT_AT = Date.parse('2025-05-24T09:00:00+08:00')

const withSessions = (sessions: string): string => FILE.replace('\n场次: []\n', `\n场次:${sessions}`)
const OPEN = withSessions(SESSION)
const LATER = withSessions(
  SESSION.replace('2025-05-23 09:00 至 11:30', '2025-05-23 10:00 至 12:00').replace('{网上: 30}', '{网上: 20, 电话: 5}'),
)
const OTHER_GATE = withSessions(SESSION.replace('[东门, 西门]', '[北门]'))

type Call = { readonly action: string; readonly collection: string }
const WRITES = ['insert', 'modify', 'remove'].map((verb) => `database.${verb}Document`)

const howById = (changes: readonly Change[]) => changes.map(({ id, how }) => [id, how])

describe('importing the edition', () => {
  let cloud: Cloud
  beforeAll(async () => {
    cloud = await startCloud({ seed: false })
    expect(await cloud.call('organiser', 'claimOrganiser', { code: cloud.setupCode })).toMatchObject({ ok: true })
  })
  afterAll(() => cloud.stop())

  const accepted = <A extends Action>(reply: Reply<A>) => {
    if (!reply.ok) throw new Error(`refused: ${JSON.stringify(reply.refusal)}`)
    return reply.value
  }
  const tryPreview = (text: string, persona = 'organiser') => cloud.call(persona, 'previewEdition', { text })
  const preview = async (text: string): Promise<Difference> => accepted(await tryPreview(text))
  const confirm = (text: string, differenceKey: string, requestId?: string) =>
    cloud.call('organiser', 'importEdition', { text, differenceKey }, requestId === undefined ? {} : { requestId })
  const importShown = async (text: string, requestId?: string) => {
    const { differenceKey } = await preview(text)
    return await confirm(text, differenceKey, requestId)
  }
  const writesOf = async (requestId: string): Promise<readonly string[]> => {
    const calls = (await cloud.control('GET', `calls?requestId=${requestId}`)) as readonly Call[]
    const writes = calls.filter(({ action, collection }) => WRITES.includes(action) && collection !== 'audit')
    return writes.map(({ collection }) => collection)
  }
  const sessionsById = async () => {
    const sessions = await readAll(cloud.emulatorUrl, 'sessions')
    return new Map(sessions.map((session) => [session._id, session]))
  }

  it('is refused to everyone but an organiser, and shows them nothing', async () => {
    for (const persona of ['resident', 'steward']) {
      expect(await tryPreview(FILE, persona)).toMatchObject({ ok: false, refusal: { code: 'NOT_ALLOWED' } })
    }
    expect(await tryPreview(FILE, 'none')).toMatchObject({ ok: false, refusal: { code: 'SIGN_IN_NEEDED' } })
  })

  it('refuses a demonstration overlay, naming what it may not say', async () => {
    const reply = await tryPreview(readFileSync('local/seed/demo-2025.yaml', 'utf8'))
    expect(reply).toMatchObject({ ok: false, refusal: { code: 'EDITION_FILE_WRONG' } })
    expect(JSON.stringify(reply)).toContain('没有「演示」这一项')
  })

  it('refuses another year than the one this environment is for', async () => {
    const text = FILE.replace('届: "2025"', '届: "2026"')
    const refusal = { code: 'OTHER_EDITION', editionId: '2026' }
    expect(await tryPreview(text)).toMatchObject({ ok: false, refusal })
  })

  it('shows everything as added at first, and writes nothing by showing it', async () => {
    const { changes } = await preview(FILE)
    expect(new Set(changes.map(({ how }) => how))).toEqual(new Set(['added']))
    expect(await readAll(cloud.emulatorUrl, 'editions')).toEqual([])
  })

  it('cut off at any of its calls it is finished by the next', async () => {
    const textOf = (version: string) => FILE.replace('建设科技强国', `强国${version}`).replace(/待公布: \[日期/g, `待公布: [日期${version}`)
    accepted(await importShown(textOf('甲')))
    accepted(await importShown(textOf('乙'), 'uncut'))
    const calls = ((await cloud.control('GET', 'calls?requestId=uncut')) as readonly Call[]).length
    expect(calls).toBeGreaterThan(10)
    const wrong: string[] = []
    for (let call = 1; call <= calls; call += 1) {
      for (const when of ['before', 'after'] as const) {
        const [requestId, text] = [`cut-${call}-${when}`, textOf(`${when}${call}`)]
        const { differenceKey } = await preview(text)
        await cloud.control('POST', 'faults', { requestId, call, when, do: 'crash' })
        const cut = await confirm(text, differenceKey, requestId)
        await importShown(text)
        const { changes } = await preview(text)
        if (cut.ok || cut.refusal.code !== 'FAULT' || changes.length > 0) wrong.push(`${requestId}: ${JSON.stringify([cut, changes])}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('is refused when it is no longer what was shown', async () => {
    const { differenceKey } = await preview(FILE)
    accepted(await importShown(FILE))
    expect(await confirm(FILE, differenceKey)).toMatchObject({ ok: false, refusal: { code: 'DIFFERENCE_OUTDATED' } })
  })

  it('again, with nothing changed, writes nothing', async () => {
    expect(accepted(await importShown(FILE, 'again'))).toMatchObject({ changes: [] })
    expect(await writesOf('again')).toEqual([])
  })

  it('writes only what changed', async () => {
    const text = FILE.replace('    承办: [高平市科学技术协会]\n', '    承办: [高平市科学技术协会]\n    带什么: 好心情\n')
    expect((await preview(text)).changes).toEqual([
      { what: 'event', id: '2025.film', title: '影片《祖国不会忘记》', how: 'changed', fields: ['带什么'] },
    ])
    accepted(await importShown(text, 'film-only'))
    expect(await writesOf('film-only')).toEqual(['events'])
    expect(accepted(await importShown(FILE)).changes).toHaveLength(1)
  })

  it('opens sessions with all their places', async () => {
    expect(howById((await preview(OPEN)).changes)).toEqual([[SESSION_ID, 'added'], [VISIT_ID, 'added']])
    accepted(await importShown(OPEN, 'sessions'))
    expect(await writesOf('sessions')).toEqual(['sessions', 'sessions'])
    expect((await sessionsById()).get(SESSION_ID)).toMatchObject({
      ledger: { rev: 0, left: { online: 300, group: 0, walkIn: 150, phone: 0 }, holders: {}, released: {} },
    })
  })

  it('changes an empty session with its places, and keeps one somebody has reserved', async () => {
    const requestKey = freshKey()
    accepted(await cloud.call('guest-1', 'reserve', { sessionId: SESSION_ID, requestKey, party: ONE, name: '李秀英' }))
    const before = (await sessionsById()).get(SESSION_ID)
    const { changes } = accepted(await importShown(LATER))
    expect(changes).toEqual([
      { what: 'session', id: SESSION_ID, title: KICK_OFF, startsAt: KICK_OFF_AT, how: 'kept', fields: ['时间'], reservations: 1 },
      { what: 'session', id: VISIT_ID, title: VISIT, startsAt: VISIT_AT, how: 'changed', fields: ['名额'] },
    ])
    const after = await sessionsById()
    expect(after.get(SESSION_ID)).toEqual(before)
    expect(after.get('2025.jili-0524')).toMatchObject({
      capacity: { online: 20, phone: 5 }, ledger: { rev: 1, left: { online: 20, group: 0, walkIn: 0, phone: 5 } },
    })
    // While people go on reserving what is kept, what was shown stays true.
    const { differenceKey } = await preview(LATER)
    const { ticket } = accepted(await cloud.call('guest-9', 'reserve', { sessionId: SESSION_ID, requestKey: freshKey(), party: ONE, name: '王芳' }))
    expect(accepted(await confirm(LATER, differenceKey)).changes).toMatchObject([{ id: SESSION_ID, how: 'kept', reservations: 2 }])
    accepted(await cloud.call('guest-9', 'cancel', { sessionId: SESSION_ID, ticketId: ticket.ticketId }))
  })

  it('gives way to somebody who reserves between the look and the change', async () => {
    const { differenceKey } = await preview(OPEN)
    const [requestId, call] = ['race', 'modifyDocument']
    const reservation = { sessionId: '2025.jili-0524', requestKey: freshKey(), party: ONE, name: '王小明' }
    const imported = await whileHeld(cloud, { requestId, call }, () => confirm(OPEN, differenceKey, requestId),
      async () => accepted(await cloud.call('guest-2', 'reserve', reservation)))
    expect(accepted(imported).changes).toEqual([
      { what: 'session', id: VISIT_ID, title: VISIT, startsAt: VISIT_AT, how: 'kept', fields: ['名额'], reservations: 1 },
    ])
    const kept = (await sessionsById()).get(VISIT_ID)
    expect(kept).toMatchObject({ capacity: { online: 20 }, ledger: { left: { online: 19 } } })
    const { tickets } = accepted(await cloud.call('guest-2', 'myTickets', {}))
    accepted(await cloud.call('guest-2', 'cancel', { sessionId: VISIT_ID, ticketId: tickets[0]?.ticketId ?? '' }))
  })

  it('never moves a session under somebody who is about to take places in it', async () => {
    const [requestId, call] = ['slow-guest', 'modifyDocument']
    const reservation = { sessionId: VISIT_ID, requestKey: freshKey(), party: ONE, name: '王小明' }
    const moved = withSessions(SESSION.replace('2025-05-24 09:00', '2025-05-24 15:00').replace('{网上: 30}', '{网上: 20, 电话: 5}'))
    const reserved = await whileHeld(cloud, { requestId, call }, () => cloud.call('guest-3', 'reserve', reservation, { requestId }),
      async () => expect(howById(accepted(await importShown(moved)).changes)).toEqual([[VISIT_ID, 'changed']]))
    expect(reserved).toMatchObject({ ok: false, refusal: { code: 'RACE_LOST' } })
    // The client asks once more with the same key; the form of the first attempt must not bring the old time back.
    const { ticket } = accepted(await cloud.call('guest-3', 'reserve', reservation))
    expect(ticket.startsAt).toBe(Date.parse('2025-05-24T15:00:00+08:00'))
    expect(accepted(await cloud.call('guest-3', 'home', { programme: false })).nextTicket).toEqual(ticket)
    accepted(await cloud.call('guest-3', 'cancel', { sessionId: VISIT_ID, ticketId: ticket.ticketId }))
  })

  it('changes what nobody planned by, and never the ledger', async () => {
    const before = (await sessionsById()).get(SESSION_ID)
    accepted(await importShown(OTHER_GATE))
    const after = (await sessionsById()).get(SESSION_ID)
    expect(after).toEqual({ ...before, gates: ['北门'], factsRev: Number(before?.['factsRev']) + 1 })
  })

  it('keeps a session with reservations that the file no longer has, and its event with it', async () => {
    const gone = FILE.replace(/ {2}- 编号: kick-off\n[^]*?(?= {2}- 编号: lecture-firms)/, '')
    const { changes } = accepted(await importShown(gone))
    expect(howById(changes)).toEqual([
      // It moves to the end of the list.
      ['2025', 'changed'], ['2025.kick-off', 'kept'], [SESSION_ID, 'kept'], [VISIT_ID, 'removed'],
    ])
    expect([...(await sessionsById()).keys()]).toEqual([SESSION_ID])
    const { tickets } = accepted(await cloud.call('guest-1', 'myTickets', {}))
    expect(tickets).toMatchObject([{ sessionId: SESSION_ID }])
    expect(await cloud.call('none', 'event', { eventId: '2025.kick-off' })).toMatchObject({ ok: true })
  })

  it('leaves one audit line for each import that was tried, and none for a preview', async () => {
    const lines = await readAll(cloud.emulatorUrl, 'audit')
    expect(new Set(lines.map(({ action }) => action))).toEqual(new Set(['claimOrganiser', 'importEdition']))
    expect(lines.filter(({ outcome }) => outcome === 'DIFFERENCE_OUTDATED')).toHaveLength(1)
  })
})
