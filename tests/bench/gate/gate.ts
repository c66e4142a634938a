import { wireFigures } from './wire'
import { entryOf, openLargeGate, type LargeGate } from './largeGate'
import { memoryFigures } from './memory'
import { readBook, sum } from '../../support/rehearsal/figures'
import type { Figure } from '../measure'

/** As many as one phone has kept when the network comes back. */
const SCANS = 1_000
const UPLOAD_CALLS = 30
const MB = 1_048_576

/** What 20,000 tickets at the gates cost a phone and the database. */
export const measureGate = async (): Promise<readonly Figure[]> => {
  const gate = await openLargeGate(3)
  try {
    return [...(await nobodyIn(gate)), ...(await upload(gate)), ...(await everybodyIn(gate))]
  } finally {
    await gate.cloud.stop()
  }
}

/** Before the doors open. */
const nobodyIn = async ({ stewards: [early], during }: LargeGate): Promise<readonly Figure[]> =>
  wireFigures('gate.roster', await during('gateRoster', async () => early?.phone().sync()))

/** A phone that let a thousand parties in by itself, and hands them in. */
const upload = async ({ cloud, session, held, stewards: [first], during }: LargeGate): Promise<readonly Figure[]> => {
  if (!first) throw new Error('nobody is there')
  first.network.turn('cut')
  for (const [ticketId] of held.slice(0, SCANS)) await first.phone().checkIn({ read: { by: 'code', code: ticketId }, gate: first.gate })
  first.network.turn('good')
  const { requests, seconds } = await during('uploadScans', () => first.phone().sync())
  const scans = Object.values((await readBook(cloud, session.id)).tickets).flatMap((ticket) => Object.keys(ticket.scans))
  return [
    { name: 'gate.upload1000.requests', value: requests.length, unit: 'requests' },
    { name: 'gate.upload1000.calls', value: sum(requests.map(({ calls }) => calls)), unit: 'calls', budget: UPLOAD_CALLS },
    { name: 'gate.upload1000.sent.largest', value: Math.max(...requests.map(({ sent }) => Buffer.byteLength(sent))), unit: 'bytes', budget: 100_000 },
    { name: 'gate.upload1000.missing', value: SCANS - scans.length, unit: 'faults', budget: 0 },
    { name: 'gate.upload1000.andRoster.time', value: seconds, unit: 'seconds', isTime: true },
  ]
}

/** Late in the day: all others have come in, too. */
const everybodyIn = async ({ held, stewards: [, second, late], during }: LargeGate): Promise<readonly Figure[]> => {
  if (!second || !late) throw new Error('nobody is there')
  second.phone().add(held.slice(SCANS).map((ticket) => entryOf(ticket, second)))
  await second.phone().sync()
  const loaded = await during('gateRoster', () => late.phone().sync())
  const again = await during('gateRoster', () => late.phone().sync())
  second.phone().add(held.slice(0, 100).map((ticket) => entryOf(ticket, second)))
  await second.phone().sync()
  const changed = await during('gateRoster', () => late.phone().sync())
  const stored = [...late.stored].map(([key, text]) => Buffer.byteLength(key) + Buffer.byteLength(text))
  return [
    ...wireFigures('gate.rosterAllIn', loaded),
    ...wireFigures('gate.rosterAllIn.unchanged', again),
    ...wireFigures('gate.rosterAllIn.after100More', changed),
    { name: 'gate.rosterAllIn.stored', value: sum(stored), unit: 'bytes', budget: 10 * MB },
    { name: 'gate.rosterAllIn.stored.largest', value: Math.max(...stored), unit: 'bytes', budget: MB },
    ...memoryFigures({ answers: loaded.requests.map(({ received }) => received), stored: [...late.stored] }),
  ]
}
