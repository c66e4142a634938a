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
import type { Run } from './runClock'

const log = pino({ base: null, timestamp: false })

/**
 * Brings these people in line with the ledgers: finishes what was cut off, lets offers lapse, queues reminders, forgets
 * what is over for 30 days, sends what is to be sent.
 */
export const settlePeople = async (people: readonly Person[], context: Context): Promise<Omit<Run, 'looked'>> => {
  if (people.length === 0) return { repaired: 0, sent: 0, failures: 0 }
  const { now } = context
  const first = await readFound(people)
  const finished = await finishRequests(people, first, now)
  const tended = await inTurns(sessionsWith(people, (entry, person) => isTended(entry, person, first)), (id) => tend(id, first, context))
  const changed = finished + tended.reduce((sum, each) => sum + each, 0)
  const found = changed > 0 ? await readFound(people) : first
  const outcomes = await inTurns(people, (person) => settleOne(person, found, context))
  return {
    repaired: changed + outcomes.filter(({ isRepaired }) => isRepaired).length,
    sent: outcomes.reduce((sum, { sent }) => sum + sent, 0),
    failures: outcomes.filter(({ isFailed }) => isFailed).length,
  }
}

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
  readonly isFailed: boolean
  readonly sent: number
}

/** One person; a fault with one keeps nobody else from being looked at. */
const settleOne = async (person: Person, found: FoundByPerson, context: Context): Promise<Outcome> => {
  try {
    return await settle(person, found, context)
  } catch (fault) {
    log.error({ requestId: context.requestId, action: 'clock', ...faultFacts(fault) })
    return { isRepaired: false, isFailed: true, sent: 0 }
  }
}

const settle = async (person: Person, found: FoundByPerson, context: Context): Promise<Outcome> => {
  const settled = settlePerson(person, found.of(person.personId), context.now)
  if (settled.kind === 'gone') {
    await removePerson(person)
    return { isRepaired: Object.values(person.entries).some(isUnsettled), isFailed: false, sent: 0 }
  }
  const { person: marked, toSend } = decideSending({ ...person, ...settled.person }, context.now)
  const isWritten = await replacePerson(person, marked)
  const sent = isWritten ? await sendNotices(person, marked.entries, toSend, context) : 0
  const isRepaired = Object.entries(person.entries).some(([key, entry]) => entry.state === 'asked' && !(key in marked.entries))
  return { isRepaired, isFailed: false, sent }
}
