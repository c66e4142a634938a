import type { Figure } from '../measure'
import { partyOf } from '../../support/crashStage'
import { freshKey } from '../../support/scienceWeek'
import { act, pointAt, yes } from './functions'
import { openSession } from './sessions'
import { openStand, type Stand } from './stand'
import { median, timed, type Timing } from './timing'

const ROUNDS = 5
const OPERATIONS = 200
const AT_ONCE = 20
const PLACES = 200

type Timings = Readonly<Record<'accepted' | 'refused' | 'tickets' | 'cancel', Timing>>

/** The same in a database that holds a few people's documents and in one that holds very many, by turns. */
export const storedFigures = async (few: Stand, documents: number): Promise<readonly Figure[]> => {
  const many = await openStand(documents)
  try {
    const pairs: [Timings, Timings][] = []
    for (let round = 0; round < ROUNDS; round += 1) pairs.push([await timingsIn(few), await timingsIn(many)])
    return (['accepted', 'refused', 'tickets', 'cancel'] as const).map((kind): Figure => ({
      name: `seats.stored${documents}.${kind}.p50`,
      value: median(pairs.map(([, full]) => full[kind].p50)) / median(pairs.map(([empty]) => empty[kind].p50)),
      unit: 'x',
      budget: 1.2,
      isTime: true,
    }))
  } finally {
    await many.stop()
  }
}

let people = 0

const timingsIn = async (stand: Stand): Promise<Timings> => {
  pointAt(stand.url)
  const sessionId = await openSession(PLACES)
  const tickets = Array.from({ length: OPERATIONS }, () => ({ openid: `o-stored-${(people += 1)}`, ticketId: '' }))
  const signUp = () => ({ sessionId, requestKey: freshKey(), party: partyOf(1), name: '李秀英' })
  const timedFor = (run: (ticket: { openid: string; ticketId: string }) => Promise<unknown>): Promise<Timing> =>
    timed(OPERATIONS, AT_ONCE, (place) => run(tickets[place] ?? { openid: '', ticketId: '' }))
  return {
    accepted: await timedFor(async (ticket) => {
      ticket.ticketId = (await yes(ticket.openid, 'reserve', signUp())).ticket.ticketId
    }),
    refused: await timedFor(() => act(`o-stored-${(people += 1)}`, 'reserve', signUp())),
    tickets: await timedFor(({ openid }) => yes(openid, 'myTickets', {})),
    cancel: await timedFor(({ openid, ticketId }) => yes(openid, 'cancel', { sessionId, ticketId })),
  }
}
