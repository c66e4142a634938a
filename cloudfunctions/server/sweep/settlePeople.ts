import { pino } from 'pino'
import type { Entry, Person } from '@domain/person/person'
import { isUnsettled } from '@domain/person/person'
import { settlePerson } from '@domain/person/settle'
import { decideSending } from '@domain/notice/decideSending'
import type { Context } from '../context'
import { inTurns } from '../edition/inTurns'
import { faultFacts } from '../fault'
import { sendNotices } from '../notice/sendNotices'
import { removePerson, replacePerson } from '../store/people'
import { gatherAll, tendWaitlist } from '../waitlist/tend'
import { finishRequests } from './finishRequests'
import { readFound, type FoundByPerson } from './readFound'
import type { Run } from './run'

const log = pino({ base: null, timestamp: false })

/**
 * Brings these people in line with the ledgers: finishes what was cut off, lets offers lapse, queues reminders, forgets
 * what is over for 30 days, sends what is to be sent.
 */
export const settlePeople = async (due: readonly Person[], context: Context): Promise<Omit<Run, 'looked'>> => {
  const people = due.filter(isReadable)
  if (people.length < due.length) log.error({ requestId: context.requestId, action: 'clock', unreadable: due.length - people.length })
  if (people.length === 0) return { repaired: 0, sent: 0, failures: due.length }
  const first = await readFound(people)
  const finished = await inTurns(people, (person) => orFailed(() => finishRequests(person, first, context.now), context))
  const sessions = sessionsWith(people, (entry, person) => isTended(entry, person, first))
  const tended = await inTurns(sessions, (id) => orFailed(() => tend(id, first, context), context))
  const changed = sum([...finished, ...tended].map((each) => each ?? 0))
  const found = changed > 0 ? await readFound(people) : first
  // Whoever could not be dealt with so far stays due as they are.
  const lost = new Set(sessions.filter((_id, index) => tended[index] === undefined))
  const dealtWith = people.filter((person, index) => finished[index] !== undefined && !isIn(lost, person))
  const outcomes = await inTurns(dealtWith, (person) => orFailed(() => settle(person, found, context), context))
  const settled = outcomes.filter((outcome) => outcome !== undefined)
  return {
    repaired: changed + settled.filter(({ isRepaired }) => isRepaired).length,
    sent: sum(settled.map(({ sent }) => sent)),
    failures: due.length - settled.length,
  }
}

const isIn = (sessions: ReadonlySet<string>, { entries }: Person): boolean =>
  Object.values(entries).some(({ sessionId }) => sessions.has(sessionId))

/** What a damaged document lacks first. It stays due, and the operator sees a failure. */
const isReadable = ({ personId, entries, notices }: Partial<Person>): boolean =>
  typeof personId === 'string' && notices instanceof Object && entries instanceof Object && Object.values(entries).every((entry) => entry instanceof Object)

/** A fault with one keeps nobody else from being looked at. @returns undefined then */
const orFailed = async <Done>(work: () => Promise<Done>, { requestId }: Context): Promise<Done | undefined> => {
  try {
    return await work()
  } catch (fault) {
    log.error({ requestId, action: 'clock', ...faultFacts(fault) })
    return undefined
  }
}

const sum = (each: readonly number[]): number => each.reduce((total, one) => total + one, 0)

/** States in which the session's waiting list may need something: an offer to lapse, to be made, or to be told of. */
const TENDED: readonly Entry['state'][] = ['waiting', 'offered', 'leaving', 'changing']

/** A request may have become a turn since; in a sharded session any may have left places on their way. */
const isTended = ({ state, sessionId }: Entry, { personId }: Person, { sharded, of }: FoundByPerson): boolean =>
  TENDED.includes(state) || (state === 'asked' && (sharded.has(sessionId) || of(personId).get(sessionId)?.ledger.myWaiting !== undefined))

const sessionsWith = (people: readonly Person[], wanted: (entry: Entry, person: Person) => boolean): readonly string[] => [
  ...new Set(people.flatMap((person) => Object.values(person.entries).filter((entry) => wanted(entry, person)).map(({ sessionId }) => sessionId))),
]

const tend = async (sessionId: string, { sharded }: FoundByPerson, { now }: Context): Promise<number> => {
  const finished = sharded.has(sessionId) ? await gatherAll(sessionId, now) : 0
  return finished + (await tendWaitlist(sessionId, now))
}

interface Outcome {
  readonly isRepaired: boolean
  readonly sent: number
}

const settle = async (person: Person, found: FoundByPerson, context: Context): Promise<Outcome> => {
  const settled = settlePerson(person, found.of(person.personId), context.now)
  if (settled.kind === 'gone') {
    await removePerson(person)
    return { isRepaired: Object.values(person.entries).some(isUnsettled), sent: 0 }
  }
  const { person: marked, toSend } = decideSending({ ...person, ...settled.person }, context.now)
  const isWritten = await replacePerson(person, marked)
  const sent = isWritten ? await sendNotices(person, marked.entries, toSend, context) : 0
  const isRepaired = Object.entries(person.entries).some(([key, entry]) => entry.state === 'asked' && !(key in marked.entries))
  return { isRepaired, sent }
}
