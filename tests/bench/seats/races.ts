import { startCloud } from '../../support/cloud'
import { inTurns } from '../../support/crashRun'
import { partyOf } from '../../support/crashStage'
import { ledgerFaults, readTruth } from '../../support/ledgerTruth'
import { faultsAfterSweep, runRace } from '../../support/race'
import { freshKey } from '../../support/scienceWeek'
import type { Figure } from '../measure'
import { actUntilAnswered, pointAt } from './functions'
import { openSession } from './sessions'
import { openStand, type Stand } from './stand'

/**
 * Everybody at once. Small: 2,000 people for 100 places through the local host and the built functions, with double
 * taps, cancellations, the waiting list and the database killed meanwhile. Large (`--long`): 12,000 people with double
 * taps for 10,000 places, the functions' code in this process, because the host would be most of what is measured.
 */
export const measureRaces = async (long: boolean): Promise<readonly Figure[]> => [
  ...(await smallRace()),
  ...(long ? await largeRace({ people: 12_000, places: 10_000 }) : await largeRace({ people: 2_000, places: 1_600 })),
]

const smallRace = async (): Promise<readonly Figure[]> => {
  const cloud = await startCloud({ seed: true })
  try {
    pointAt(cloud.emulatorUrl)
    const { faults, accepted, seconds } = await runRace(cloud, { people: 2_000, places: 100, atOnce: 100, kills: 3 })
    const left = await faultsAfterSweep(cloud, '2025-05-20T09:20:00+08:00')
    for (const fault of [...faults, ...left]) console.log(`race: ${fault}`)
    return [
      { name: 'races.2000for100.faults', value: faults.length, unit: 'faults', budget: 0 },
      { name: 'races.2000for100.afterSweep.faults', value: left.length, unit: 'faults', budget: 0 },
      { name: 'races.2000for100.accepted', value: accepted, unit: 'people', least: 100 },
      { name: 'races.2000for100.seconds', value: seconds, unit: 'seconds' },
    ]
  } finally {
    await cloud.stop()
  }
}

const AT_ONCE = 200
/** The emulator remembers the calls of 20,000 requests. */
const BATCH = 1_000
/** Some of the last places lie elsewhere than where they are asked for. */
const LAST_SHARE = 0.02

/** What the person was told, and the request that was told it first. */
interface Told {
  readonly requestIds: readonly string[]
  readonly isAccepted: boolean
}

const largeRace = async ({ people, places }: { readonly people: number; readonly places: number }): Promise<readonly Figure[]> => {
  const stand = await openStand(1_000)
  try {
    pointAt(stand.url)
    const sessionId = await openSession(places)
    const costs: number[] = []
    const began = performance.now()
    for (let first = 0; first < people; first += BATCH) costs.push(...(await batch(stand, sessionId, first)))
    const seconds = Math.round((performance.now() - began) / 1000)
    const truth = await readTruth(stand.url)
    const faults = ledgerFaults(truth)
    const sizes = truth.sessions.flatMap(({ ledgers }) => ledgers.map((ledger) => Buffer.byteLength(JSON.stringify(ledger))))
    for (const fault of faults) console.log(`race: ${fault}`)
    const early = costs.slice(0, Math.floor(places * (1 - LAST_SHARE)))
    const last = costs.slice(early.length)
    const name = `races.${people}for${places}`
    // A session of 1,600 has 25 places in a shard: chance empties some of them long before the end.
    const isTarget = places >= 10_000
    const share = (of: readonly number[], most: number): number => of.filter((calls) => calls > most).length / of.length
    return [
      { name: `${name}.faults`, value: faults.length, unit: 'faults', budget: 0 },
      { name: `${name}.accepted`, value: costs.length, unit: 'people', budget: places, least: places },
      { name: `${name}.over4calls`, value: share(early, 4), unit: 'share', ...(isTarget && { budget: 0.02 }) },
      { name: `${name}.last2percent.over7calls`, value: share(last, 7), unit: 'share', ...(isTarget && { budget: 0.02 }) },
      { name: `${name}.mostCalls`, value: Math.max(...costs), unit: 'calls' },
      { name: `${name}.largestDocument`, value: Math.max(...sizes), unit: 'bytes' },
      { name: `${name}.allDocuments`, value: sizes.reduce((sum, size) => sum + size, 0), unit: 'bytes' },
      { name: `${name}.seconds`, value: seconds, unit: 'seconds' },
    ]
  } finally {
    await stand.stop()
  }
}

/** A thousand people, each tapping twice. @returns the calls of each request that took a place, in order of time */
const batch = async (stand: Stand, sessionId: string, first: number): Promise<readonly number[]> => {
  await stand.forget()
  const accepted: Told[] = []
  const everyone = Array.from({ length: BATCH }, (_, number) => first + number)
  await inTurns(everyone, async (number) => {
    const told = await tapTwice(sessionId, `o-race-${number}`)
    if (told.isAccepted) accepted.push(told)
  }, AT_ONCE)
  const calls = await stand.callsByRequest()
  // Of a person's requests one took the place; a repeat that only found it made one call.
  return accepted.map(({ requestIds }) => Math.max(...requestIds.map((requestId) => calls[requestId] ?? 0)))
}

const tapTwice = async (sessionId: string, openid: string): Promise<Told> => {
  const input = { sessionId, requestKey: freshKey(), party: partyOf(1), name: '李秀英' }
  const taps = await Promise.all([actUntilAnswered(openid, 'reserve', input), actUntilAnswered(openid, 'reserve', input)])
  const tickets = new Set(taps.flatMap(({ reply }) => (reply.ok ? [reply.value.ticket.ticketId] : [])))
  if (tickets.size > 1) throw new Error(`${openid}: two taps, two tickets`)
  return { requestIds: taps.filter(({ reply }) => reply.ok).map(({ requestId }) => requestId), isAccepted: tickets.size === 1 }
}
