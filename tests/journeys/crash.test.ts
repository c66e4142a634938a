import { startCloud, type Cloud } from '../support/cloud'
import { readAll } from '../support/database'
import { freshKey, KICK_OFF, kickOffSession, ONE } from '../support/scienceWeek'
import type { Ledger } from '@domain/session/ledger'

jest.setTimeout(120_000)

const PEOPLE = 500

interface SessionRow {
  readonly _id: string
  readonly ledger: Ledger
}

describe('the database killed in the middle of 500 sign-ups', () => {
  let cloud: Cloud
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
  })
  afterAll(() => cloud.stop())

  it('keeps everything that was confirmed, and nothing else', async () => {
    const inputs = Array.from({ length: PEOPLE }, (_, index) => ({
      persona: `guest-${index}`,
      input: { sessionId: KICK_OFF.sessionId, requestKey: freshKey(), party: ONE, name: '李秀英' },
    }))
    let answered = 0
    const ask = async ({ persona, input }: (typeof inputs)[number]) => {
      const reply = await cloud.call(persona, 'reserve', input)
      answered += 1
      if (answered === PEOPLE / 5) await cloud.killEmulator()
      return reply
    }
    const first = await inTwenties(inputs, ask)
    const confirmed = first.flatMap((reply) => (reply.ok ? [reply.value.ticket.ticketId] : []))
    expect(first.some((reply) => !reply.ok && reply.refusal.code === 'FAULT')).toBe(true)

    const kept = await ledger(cloud)
    const keptIds = new Set(Object.values(kept.holders).map(({ ticketId }) => ticketId))
    expect(confirmed.filter((ticketId) => !keptIds.has(ticketId))).toEqual([])
    expect(Object.keys(kept.holders).length + kept.left.online).toBe(KICK_OFF.online)

    // Everyone left without an answer asks again with the same key: each gets their own places once, or a clear no.
    const second = await inTwenties(inputs, askUntilAnswered(cloud))
    const places = second.flatMap((reply) => (reply.ok ? [reply.value.ticket.ticketId] : []))
    const end = await ledger(cloud)
    expect(new Set(Object.values(end.holders).map(({ ticketId }) => ticketId))).toEqual(new Set(places))
    expect(places).toHaveLength(KICK_OFF.online)
    expect(end.left.online).toBe(0)
    expect((await kickOffSession(cloud, 'guest-0')).placesLeft.online).toBe(0)
    for (const ticketId of confirmed) expect(places).toContain(ticketId)
  })

  it('and the sweep leaves no form without places, and no places without a form', async () => {
    await cloud.setClock('2025-05-20T09:30:00+08:00')
    for (let run = 0; run < 6; run += 1) await cloud.tick()
    const forms = await readAll(cloud.emulatorUrl, 'reservations')
    const { holders } = await ledger(cloud)
    expect(forms.every((form) => form['status'] === 'confirmed')).toBe(true)
    expect(new Set(forms.map((form) => form['ticketId']))).toEqual(new Set(Object.values(holders).map(({ ticketId }) => ticketId)))
  })
})

const ledger = async (cloud: Cloud): Promise<Ledger> => {
  const rows = (await readAll(cloud.emulatorUrl, 'sessions')) as readonly unknown[] as readonly SessionRow[]
  const row = rows.find(({ _id }) => _id === KICK_OFF.sessionId)
  if (!row) throw new Error('the kick-off is gone')
  return row.ledger
}

const askUntilAnswered =
  (cloud: Cloud) =>
  async ({ persona, input }: { persona: string; input: Parameters<typeof cloud.call<'reserve'>>[2] }) => {
    for (let attempt = 0; attempt < 20; attempt += 1) {
      const reply = await cloud.call(persona, 'reserve', input)
      if (reply.ok || !['FAULT', 'RACE_LOST'].includes(reply.refusal.code)) return reply
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error('no answer after 20 attempts')
  }

/** Runs the work in order, twenty at a time. */
const inTwenties = async <Work, Done>(work: readonly Work[], run: (each: Work) => Promise<Done>): Promise<Done[]> => {
  const done: Done[] = []
  let next = 0
  const worker = async () => {
    while (next < work.length) {
      const index = next
      next += 1
      done[index] = await run(work[index] as Work)
    }
  }
  await Promise.all(Array.from({ length: 20 }, worker))
  return done
}
