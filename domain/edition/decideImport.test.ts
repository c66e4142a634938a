import * as fc from 'fast-check'
import type { ScienceBase } from '@domain/base/base'
import { decideImport, type ImportWrites, type StoredContent } from '@domain/edition/decideImport'
import { sessionsInDoubt, type LedgerCount } from '@domain/edition/decideSessions'
import { canonical } from '@domain/edition/differingFields'
import type { Edition, EditionContent } from '@domain/edition/edition'
import type { ScienceEvent } from '@domain/event/event'
import { instant, type LocalDate } from '@domain/kernel/instant'
import type { Places, SessionFacts } from '@domain/session/session'

const EDITION: Edition = {
  id: '2025', name: '科技周', theme: '建设科技强国', period: '5月下旬', workersDay: '2025-05-30' as LocalDate,
  organisers: [], addressees: [], noticeNo: '43',
  noticeDate: '2025-05-19' as LocalDate, phone: '0356-2355832', email: 'a@b.cn',
  reports: { to: '晋城', dueOn: '2025-06-12' as LocalDate, contents: [], videoMaxMinutes: 3 },
  fields: [], forms: [], activities: [], alsoAsked: [], filings: {}, notices: [], partyMax: 5,
}

const event = (slug: string, title: string, baseId?: string): ScienceEvent => ({
  id: `2025.${slug}`, editionId: '2025', activityNo: 1, title, summary: '', paragraphs: [], topics: [], hosts: [],
  audience: [], fields: [], forms: [], exhibitors: [], details: [], toBeAnnounced: [], ...(baseId && { baseId }),
})

const base = (slug: string, name: string): ScienceBase => ({
  id: `2025.${slug}`, editionId: '2025', type: 'scienceBase', notes: [], secrecyNotes: [], name, unit: '单位', rank: '省级科普基地', topic: '', free: true, summary: '',
  paragraphs: [], details: [], toBeAnnounced: [],
})

const asTheyAre = (texts: readonly string[]) => texts.join('|')

const DATED = { startsAt: 1000, online: 10, gates: ['东门'] }

const session = (slug: string, of: ScienceEvent, facts: Partial<typeof DATED> = {}): SessionFacts => {
  const { startsAt, online, gates } = { ...DATED, ...facts }
  return {
    id: `2025.${slug}`, editionId: '2025', eventId: of.id, kind: of.baseId ? 'visit' : 'activity', title: of.title,
    ...(of.baseId && { baseId: of.baseId }),
    startsAt: instant(startsAt), signUpOpensAt: instant(0), signUpClosesAt: instant(500), partyMax: 5, gates,
    capacity: { online, group: 0, walkIn: 0, phone: 0 },
  }
}

const content = (events: ScienceEvent[], bases: ScienceBase[], sessions: SessionFacts[]): EditionContent =>
  ({ edition: EDITION, events, bases, sessions })

const NOTHING: StoredContent = { events: [], bases: [], sessions: [] }

type Step = (stored: StoredContent) => StoredContent

/** Each write by itself, in the order in which an import makes them. */
const steps = ({ programme, ...writes }: ImportWrites): Step[] => [
  ...writes.bases.map((each): Step => (stored) => ({ ...stored, bases: put(stored.bases, each) })),
  ...writes.events.map((each): Step => (stored) => ({ ...stored, events: put(stored.events, each) })),
  ...writes.changedSessions.map(({ after }) => setSession(after)),
  ...writes.removedSessions.map(({ id }): Step => (stored) => ({ ...stored, sessions: drop(stored.sessions, id) })),
  ...writes.addedSessions.map(setSession),
  ...(programme ? [(stored: StoredContent) => ({ ...stored, programme })] : []),
  ...writes.removedEvents.map((id): Step => (stored) => ({ ...stored, events: drop(stored.events, id) })),
  ...writes.removedBases.map((id): Step => (stored) => ({ ...stored, bases: drop(stored.bases, id) })),
]

const setSession = (session: SessionFacts): Step => (stored) => ({ ...stored, sessions: put(stored.sessions, session) })

const put = <T extends { readonly id: string }>(list: readonly T[], one: T): readonly T[] =>
  [...drop(list, one.id), one]
const drop = <T extends { readonly id: string }>(list: readonly T[], id: string): readonly T[] =>
  list.filter((each) => each.id !== id)
const written = (stored: StoredContent, writes: ImportWrites, most = Infinity): StoredContent =>
  steps(writes).slice(0, most).reduce((state, step) => step(state), stored)

const ledger = (reservations: number, capacity: Places): LedgerCount =>
  ({ rev: reservations, reservations, left: { ...capacity, online: capacity.online - reservations } })

const decided = (stored: StoredContent, wanted: EditionContent, reservations: Readonly<Record<string, number>>) => {
  const doubtful = sessionsInDoubt(stored.sessions, wanted.sessions)
  const counts = stored.sessions
    .filter(({ id }) => doubtful.includes(id))
    .map(({ id, capacity }) => [id, ledger(reservations[id] ?? 0, capacity)] as const)
  return decideImport(stored, wanted, Object.fromEntries(counts), asTheyAre)
}

const contents = fc
  .record({
    bases: fc.uniqueArray(fc.constantFrom('b1', 'b2')),
    events: fc.uniqueArray(fc.tuple(fc.constantFrom('e1', 'e2', 'e3'), fc.constantFrom('甲', '乙'), fc.boolean()), {
      selector: ([slug]) => slug,
    }),
    sessions: fc.uniqueArray(
      fc.record({
        slug: fc.constantFrom('s1', 's2', 's3'),
        of: fc.nat(2),
        startsAt: fc.constantFrom(1000, 2000),
        online: fc.integer({ min: 5, max: 9 }),
      }),
      { selector: ({ slug }) => slug },
    ),
  })
  .map(({ bases, events, sessions }) => {
    const baseId = bases[0] && `2025.${bases[0]}`
    const shown = events.map(([slug, title, isVisit]) => event(slug, title, isVisit ? baseId : undefined))
    const dated = sessions.flatMap(({ slug, of, ...facts }) => {
      const parent = shown[of]
      return parent ? [session(slug, parent, facts)] : []
    })
    return content(shown, bases.map((slug) => base(slug, slug)), dated)
  })
const reserved = fc.record({ '2025.s1': fc.nat(2), '2025.s2': fc.nat(2), '2025.s3': fc.nat(2) })

const sorted = <T extends { readonly id: string }>(list: readonly T[]) =>
  [...list].sort((a, b) => (a.id < b.id ? -1 : 1))
const byId = ({ programme, events, bases, sessions }: StoredContent) =>
  canonical({ programme, events: sorted(events), bases: sorted(bases), sessions: sorted(sessions) })

describe('importing an edition', () => {
  it('a second time changes nothing and writes nothing, but still says what was kept', () => {
    fc.assert(fc.property(contents, contents, reserved, (first, second, reservations) => {
      const before = written(NOTHING, decided(NOTHING, first, {}).writes)
      const once = decided(before, second, reservations)
      const again = decided(written(before, once.writes), second, reservations)
      expect(steps(again.writes)).toHaveLength(0)
      expect(again.changes).toEqual(once.changes.filter(({ how }) => how === 'kept'))
    }))
  })

  it('cut off anywhere is finished by the next', () => {
    fc.assert(fc.property(contents, contents, fc.nat(12), (first, second, cut) => {
      const before = written(NOTHING, decided(NOTHING, first, {}).writes)
      const { writes } = decided(before, second, {})
      const half = written(before, writes, cut)
      expect(byId(written(half, decided(half, second, {}).writes))).toBe(byId(written(before, writes)))
    }))
  })

  it('never touches what people hold places in, and never leaves it without its page', () => {
    fc.assert(fc.property(contents, contents, reserved, (first, second, reservations) => {
      const before = written(NOTHING, decided(NOTHING, first, {}).writes)
      const after = written(before, decided(before, second, reservations).writes)
      const numbers: Readonly<Record<string, number>> = reservations
      for (const held of before.sessions.filter(({ id }) => (numbers[id] ?? 0) > 0)) {
        const kept = after.sessions.find(({ id }) => id === held.id)
        expect(kept).toMatchObject({ eventId: held.eventId, startsAt: held.startsAt, capacity: held.capacity })
        expect(after.programme?.events.map(({ id }) => id)).toContain(held.eventId)
        if (held.baseId) expect(after.bases.map(({ id }) => id)).toContain(held.baseId)
      }
    }))
  })

  it('lists in the table of contents exactly the pages there are', () => {
    fc.assert(fc.property(contents, contents, reserved, (first, second, reservations) => {
      const before = written(NOTHING, decided(NOTHING, first, {}).writes)
      const { programme, events, bases } = written(before, decided(before, second, reservations).writes)
      const ids = (list: readonly { readonly id: string }[] | undefined) => list?.map(({ id }) => id).sort()
      expect(ids(programme?.events)).toEqual(ids(events))
      expect(ids(programme?.bases)).toEqual(ids(bases))
    }))
  })
})

describe('the difference', () => {
  const kickOff = event('kick-off', '启动活动')
  const opened = written(NOTHING, decided(NOTHING, content([kickOff], [], [session('s1', kickOff)]), {}).writes)
  const wanted = (facts: Parameters<typeof session>[2]) => content([kickOff], [], [session('s1', kickOff, facts)])

  it('names the fields as the file does', () => {
    expect(decided(opened, wanted({ gates: ['西门'] }), {}).changes).toEqual([
      { what: 'session', id: '2025.s1', title: '启动活动', startsAt: 1000, how: 'changed', fields: ['入口'] },
    ])
  })

  it('keeps a session whose time changes while two hold places, and counts them', () => {
    expect(decided(opened, wanted({ startsAt: 2000, gates: ['西门'] }), { '2025.s1': 2 })).toMatchObject({
      changes: [{ how: 'kept', fields: ['时间', '入口'], reservations: 2 }],
      writes: { changedSessions: [] },
    })
  })

  it('changes the places of an empty session by as many as differ, guarded by its ledger', () => {
    const { changedSessions } = decided(opened, wanted({ online: 7 }), {}).writes
    expect(changedSessions.map(({ guard }) => guard)).toEqual([{ rev: 0, morePlaces: { online: -3, group: 0, walkIn: 0, phone: 0 } }])
  })

  it('keeps a session whose places are gone otherwise, rather than fall below none', () => {
    const left = { online: 2, group: 0, walkIn: 0, phone: 0 }
    const { changes } = decideImport(opened, wanted({ online: 7 }), { '2025.s1': { rev: 8, left, reservations: 0 } }, asTheyAre)
    expect(changes).toMatchObject([{ how: 'kept', reservations: 0 }])
  })

  it('is the table of contents alone when an import was cut off before it', () => {
    const { programme, ...half } = opened
    expect(programme).toBeDefined()
    expect(decided(half, wanted({}), {}).changes).toMatchObject([{ what: 'edition', how: 'added' }])
  })
})
