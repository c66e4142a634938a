import { bookIn, isGateDocument } from '../../cloudfunctions/server/store/gateBooks'
import { crossedAt, wholeBook, type Crossed, type GateBook } from '@domain/checkin/gateBook'
import { admissionOf } from '@domain/checkin/gateScans'
import { rosterCrossed } from '@domain/checkin/roster'
import type { GateSession } from '@domain/contract/gateViews'
import { instant } from '@domain/kernel/instant'
import { partySize } from '@domain/reservation/party'
import { startTicketReader } from '@/features/checkin/ticket/ticketReader'
import { personIdFor } from '../support/agenda'
import { startCloud, type Cloud } from '../support/cloud'
import { openStage, type Stage } from '../support/crashStage'
import { addAll, readAll } from '../support/database'
import { deskOfSession } from '../support/desk'
import { allOnline, truthOf, type Attempt } from '../support/rehearsal/attempts'
import { comeBack, playDay, type Counted } from '../support/rehearsal/day'
import { addCrowd, comes, comesApart, comesSoon, comesWithOld, copied, copiedThere, diesThere, emptyPlan, followsThere, goesHome, saysCode, takenBack, type Fate } from '../support/rehearsal/plan'
import { openSteward, type Steward } from '../support/rehearsal/steward'
import { holdTickets, signerOf } from '../support/rehearsal/tickets'
import { askForGroup, changeLedger, signUpVisitor, stranger, visitorOf, type Visitor } from '../support/rehearsal/visitors'
import { chanceFrom } from '../support/spoiltTickets'

jest.setTimeout(120_000)

const SEED = Number(process.env['REHEARSAL_SEED'] ?? 523)
const STARTS_AT = instant(Date.parse('2025-05-20T09:40:00+08:00'))
const GATES = ['东门', '西门', '北门']
const SESSION = { startsAt: STARTS_AT, signUpClosesAt: STARTS_AT, endsAt: instant(Date.parse('2025-05-20T11:30:00+08:00')), gates: GATES, capacity: { online: 6_400, group: 100, walkIn: 200 } }
const STEWARDS = 6
const TICKETS = 1_200
const MINUTES = [-7, 3, 0, 12, -2, 45]
/** Phones that die, by round. */
const PHONE_KILLS = { 6: 1, 12: 4 }
/** The function's process is killed while phones hand in and ask. */
const FUNCTION_KILLS = [4, 10]

/** How many do what, of those who have a ticket when the rosters are loaded; all others just come. */
const FATES: readonly (readonly [number, Fate])[] =
  [[90, comesApart], [40, followsThere], [60, copied], [30, copiedThere], [50, takenBack], [15, goesHome], [60, saysCode], [60, diesThere], [40, () => undefined]]

describe(`a day at the gates, rehearsed with seed ${SEED}`, () => {
  const chance = chanceFrom(SEED)
  let cloud: Cloud
  let stage: Stage
  let session: GateSession
  let stewards: readonly Steward[]
  let counted: Counted
  let visitors: readonly Visitor[]
  let book: GateBook

  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
    stage = openStage(cloud)
    const sessionId = await stage.session(SESSION)
    stewards = await employ(sessionId)
    ;({ counted, visitors } = await rehearse(sessionId))
    await comeBack(stewards)
    book = await readBook()
  })
  afterAll(() => cloud.stop())

  const employ = async (sessionId: string): Promise<readonly Steward[]> => {
    const personas = Array.from({ length: STEWARDS }, () => stage.person())
    await addAll(cloud.emulatorUrl, 'grants', personas.map((persona) =>
      ({ _id: `rehearsal-${persona}`, personId: personIdFor(cloud, persona), role: 'steward', scope: { kind: 'edition', editionId: '2025' } })))
    const { sessions } = await stage.call('steward', 'gateSessions', {})
    const found = sessions.find(({ id }) => id === sessionId)
    if (!found) throw new Error('the session is not at the gates')
    session = found
    const reader = await startTicketReader()
    const readTicket = async (...ticket: Parameters<typeof reader.read>) => reader.read(...ticket)
    return personas.map((persona, number) => openSteward(cloud, {
      persona, session, readTicket, gate: GATES[number % GATES.length] ?? '', chance: chanceFrom(SEED + number), skewMs: (MINUTES[number] ?? 0) * 60_000,
    }))
  }

  const rehearse = async (sessionId: string) => {
    const plan = emptyPlan(STEWARDS, chance)
    const parties = await holdTickets(cloud, sessionId, { count: TICKETS - 160, chance, at: await stage.now() })
    const direct = [...parties].map(([ticketId, party]) => visitorOf(ticketId, party))
    const signedUp = await many(130, () => signUpVisitor(stage, sessionId, chance))
    await Promise.all(stewards.map((steward) => steward.phone().sync()))
    const newcomers = [...await many(22, () => signUpVisitor(stage, sessionId, chance)), ...await many(8, () => askForGroup(stage, sessionId))]
    const changing = signedUp.map((visitor, place): Visitor => {
      const from = chance(8)
      if (place < 50) return { ...visitor, cancelledFrom: from }
      const party = { ...visitor.party, adult: visitor.party.adult === 1 ? 2 : visitor.party.adult - 1 }
      return { ...visitor, versions: [...visitor.versions, { from, rev: 2, party }] }
    })
    const strangers = Array.from({ length: 8 }, () => stranger(chance))
    let next = 0
    for (const [count, fate] of FATES) for (const visitor of direct.slice(next, next += count)) fate(visitor, plan, chance)
    for (const visitor of direct.slice(next)) comes(visitor, plan, chance)
    for (const [place, visitor] of changing.entries()) (place < 90 ? comesSoon : comesWithOld)(visitor, plan, chance)
    for (const visitor of [...newcomers, ...strangers]) comesSoon(visitor, plan, chance)
    addCrowd(plan, chance, 120)

    const sign = signerOf(cloud)
    const textOf = ({ ticketId, versions, party }: Visitor, rev: number) =>
      sign({ sessionId, ticketId, rev, party: versions.find((version) => version.rev === rev)?.party ?? party, expiresAt: SESSION.endsAt })
    const before = async (round: number) => {
      await changeLedger(stage, sessionId, changing, round)
      if (FUNCTION_KILLS.includes(round)) setTimeout(() => void cloud.killFunction('staff'), 40)
    }
    return { visitors: [...direct, ...changing, ...newcomers, ...strangers], counted: await playDay({ stewards, plan, chance, textOf, before, kills: PHONE_KILLS }) }
  }

  /** Some at once: people sign up. */
  const many = async (count: number, make: () => Promise<Visitor>): Promise<readonly Visitor[]> => {
    const made: Visitor[] = []
    while (made.length < count) made.push(...await Promise.all(Array.from({ length: Math.min(6, count - made.length) }, make)))
    return made
  }

  const readBook = async () =>
    wholeBook(((await readAll(cloud.emulatorUrl, 'sessions')) as readonly object[]).filter(isGateDocument).filter(({ gateOf }) => gateOf === session.id).map(bookIn))

  /** What the gates' documents say. */
  const figures = () => {
    const admissions = visitors.map((visitor) => ({ visitor, ...admissionOf(book.tickets[visitor.ticketId]?.scans ?? {}, truthOf(visitor)) }))
    return {
      came: Object.fromEntries(admissions.flatMap(({ visitor, entered }) => (entered ? [[visitor.ticketId, partySize(entered.people)]] : []))),
      flagged: admissions.flatMap(({ visitor, flagged }) => flagged.map(({ why }) => `${visitor.ticketId} ${why}`)).sort(),
    }
  }
  const letIn = (attempts: readonly Attempt[]) => attempts.flatMap(({ outcome, undone, gate }) => (outcome.kind === 'in' && !undone ? [{ gate, people: partySize(outcome.letIn.people) }] : []))

  /** By gate, whoever was let in and counted out. */
  const crossed = (): Readonly<Record<string, Crossed>> => Object.fromEntries(GATES.map((gate) => {
    const others = counted.others.filter((other) => other.gate === gate)
    const walkedIn = others.flatMap((other) => (other.kind === 'walkIn' ? [partySize(other.people)] : []))
    const out = others.flatMap((other) => (other.kind === 'exit' ? [other.people] : []))
    return [gate, { in: sum([...letIn(counted.attempts).filter((each) => each.gate === gate).map(({ people }) => people), ...walkedIn]), out: sum(out) }]
  }))

  it('turns nobody honest away', () => {
    expect(allOnline(session, counted.attempts).wronged).toEqual([])
  })

  it('ends with the figures of an all-online day, and the cases to be looked at besides', () => {
    const { came, flagged } = allOnline(session, counted.attempts)
    expect(figures()).toEqual({ came, flagged })
    expect(new Set(flagged.map((each) => each.split(' ')[1]))).toEqual(new Set(['double', 'cancelled', 'replaced', 'awaitingReview', 'unknown']))
  })

  it('knows how many went in and out, by gate, on every phone', async () => {
    expect(crossedAt(book)).toEqual(crossed())
    for (const { phone } of stewards) expect(rosterCrossed(phone().state().roster.parts)).toEqual(crossed())
    const walkedIn = sum(counted.others.flatMap((other) => (other.kind === 'walkIn' ? [partySize(other.people)] : [])))
    expect(await deskOfSession(cloud, session.id)).toMatchObject({ enteredPeople: walkedIn + sum(Object.values(figures().came)) })
  })

  it('leaves nothing on any phone, and keeps the reason of every refusal', () => {
    for (const { phone } of stewards) expect(phone().state()).toMatchObject({ own: [], away: undefined })
    const key = ({ gate, code, ticketId = '' }: { readonly gate: string; readonly code: string; readonly ticketId?: string }) => `${gate} ${code} ${ticketId}`
    const kept = countOf(Object.values(book.refused).map(key))
    const told = countOf(counted.attempts.flatMap(({ outcome, gate, visitor }) => (outcome.kind === 'refused' ? [key({ gate, code: outcome.refusal.code, ticketId: visitor.ticketId })] : [])))
    expect(Object.entries(told).filter(([each, times]) => (kept[each] ?? 0) < times)).toEqual([])
  })

  it('was decided by phones and by the server, and is the same when every phone hands in everything again', async () => {
    const alone = counted.attempts.filter(({ outcome }) => outcome.alone).length / counted.attempts.length
    expect(alone).toBeGreaterThan(0.2)
    expect(alone).toBeLessThan(0.9)
    for (const steward of stewards) steward.phone().add([...steward.everKept].reverse())
    await comeBack(stewards)
    book = await readBook()
    const { came, flagged } = allOnline(session, counted.attempts)
    expect([figures(), crossedAt(book)]).toEqual([{ came, flagged }, crossed()])
  })
})

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0)
const countOf = (texts: readonly string[]): Readonly<Record<string, number>> =>
  texts.reduce<Record<string, number>>((counts, text) => ({ ...counts, [text]: (counts[text] ?? 0) + 1 }), {})
