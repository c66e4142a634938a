import { bookOf, EMPTY_BOOK } from '@domain/checkin/gateBook'
import { bookKeyOf, parseRecord, type TicketRecord } from '@domain/checkin/gateRecord'
import { enteredPart, ticketsPart } from '@domain/checkin/roster'
import { HOUR, later } from '@domain/kernel/instant'
import { newLedger } from '@domain/session/ledger'
import { SHARD_COUNT } from '@domain/session/shards'
import { adults, madeHolder } from '../support/ledger/made'
import { hasAllTickets } from '@/features/checkin/phone/roster'
import { done, ID, kept, NOW, online, phoneOf, presented, rosterOf, silence, TICKET_ID, tickets, type Server } from '../support/phoneAtGate'
import { someTicketId } from '../support/rehearsal/tickets'
import { chanceFrom } from '../support/spoiltTickets'

describe('a phone at a gate', () => {
  it('counts those of a party who are in once, though the roster came only in part', async () => {
    const { phone, answer } = phoneOf(online)
    await phone.sync()
    answer(silence)
    expect(await phone.checkIn({ ...presented, people: adults(1) })).toMatchObject({ kind: 'in', alone: true })
    const [first] = phone.state().own
    const { scanId, at, gate, people } = first?.record as TicketRecord
    const book = { ...EMPTY_BOOK, tickets: { [TICKET_ID]: { rev: 1, scans: { [scanId]: { at, gate, people, by: 's' } } } } }
    let readings = 0
    answer((action, input) => {
      if (action === 'uploadScans') return kept(input)
      readings += 1
      return readings > 1 ? { kind: 'unreachable' } : done(rosterOf([enteredPart(`${ID}#g`, 1, book)], { [ID]: 2, [`${ID}#g`]: 1 }))
    })
    await phone.sync()
    expect(phone.state().own).toEqual([])
    answer(silence)
    expect(await phone.checkIn(presented)).toMatchObject({ kind: 'in', letIn: { people: adults(2) } })
  })

  it('tells the server what was taken back before it asks again, and decides by itself where that is not heard', async () => {
    const { phone, asked, answer } = phoneOf(online)
    await phone.sync()
    const letIn = async () => {
      const outcome = await phone.checkIn(presented)
      if (outcome.kind === 'refused') throw new Error(outcome.refusal.code)
      return outcome
    }
    phone.undo((await letIn()).record)
    expect(await letIn()).toMatchObject({ alone: false })
    expect(asked.slice(-3)).toEqual(['checkIn', 'uploadScans', 'checkIn'])
    phone.undo((await letIn()).record)
    phone.state().own.filter(({ record }) => record.kind === 'ticket' && !record.undone).forEach(({ record }) => phone.undo(record as TicketRecord))
    answer(silence)
    expect(await letIn()).toMatchObject({ alone: true })
    expect(asked.slice(-1)).toEqual(['uploadScans'])
  })

  it('tells once more what was taken back while it was on its way', async () => {
    const { phone, answer } = phoneOf(online)
    await phone.sync()
    answer(silence)
    const outcome = await phone.checkIn(presented)
    if (outcome.kind === 'refused') throw new Error(outcome.refusal.code)
    const lines: string[] = []
    answer((action, input) => {
      if (action !== 'uploadScans') return silence(action, input)
      lines.push(...(input as { scans: string[] }).scans)
      if (lines.length === 1) phone.undo(outcome.record)
      return kept(input)
    })
    await phone.sync()
    await phone.sync()
    expect(lines.map((line) => line.split(' ')[4])).toEqual(['-', 'u'])
  })

  it('hands in a thousand scans so that no two requests write into the same documents', async () => {
    const { phone, answer } = phoneOf(online)
    const chance = chanceFrom(1)
    const ids = Array.from({ length: 1_000 }, () => someTicketId(chance))
    phone.add(ids.map((ticketId, number) => ({ kind: 'ticket', scanId: `many-${String(number).padStart(12, '0')}`, at: NOW, gate: '东门', ticketId, people: adults(1) })))
    const written: number[] = []
    answer((action, input) => {
      if (action !== 'uploadScans') return silence(action, input)
      const records = (input as { scans: string[] }).scans.flatMap((line) => parseRecord(line, ['东门']) ?? [])
      written.push(new Set(records.map((record) => bookOf(ID, SHARD_COUNT, bookKeyOf(record)))).size)
      return kept(input)
    })
    await phone.sync()
    expect(written).toHaveLength(2)
    // One of them lies in both.
    expect(written.reduce((one, other) => one + other)).toBeLessThanOrEqual(17)
  })

  it('knows what it did after its program died, and hands it in', async () => {
    const { phone, restart, answer } = phoneOf(online)
    await phone.sync()
    answer(silence)
    await phone.checkIn(presented)
    phone.exit('东门', 2)
    const again = restart()
    expect(again.state().own).toHaveLength(2)
    expect(await again.checkIn(presented)).toMatchObject({ kind: 'refused', refusal: { code: 'ALREADY_CHECKED_IN', gate: '东门' } })
    answer(online)
    await again.sync()
    expect(again.state().own.every(({ told }) => told)).toBe(true)
  })

  it('takes back what it asked before its program died, so that the party who was not told to come in is let in then', async () => {
    const { phone, restart, asked, answer } = phoneOf(online)
    await phone.sync()
    const lines: string[] = []
    const server: Server = (action, input) => {
      if (action === 'uploadScans') lines.push(...(input as { scans: string[] }).scans)
      return online(action, input)
    }
    answer((action, input) => (action === 'checkIn' ? new Promise(() => undefined) : server(action, input)))
    void phone.checkIn(presented)
    await new Promise(setImmediate)
    answer(server)
    const again = restart()
    expect(await again.checkIn(presented)).toMatchObject({ kind: 'in', alone: false })
    expect(asked.slice(-3)).toEqual(['checkIn', 'uploadScans', 'checkIn'])
    expect(lines.map((line) => line.split(' ').slice(4, 6))).toEqual([['u', TICKET_ID]])
    // What was answered is not taken back when the program starts once more.
    expect(restart().state().own.map(({ record }) => record.kind === 'ticket' && record.undone)).toEqual([true, undefined])
  })

  it('takes back what it asked when a fault of its own kept it from saying anything', async () => {
    const { phone, asked, answer } = phoneOf(online)
    await phone.sync()
    answer((action, input) => {
      if (action === 'checkIn') throw new Error('a fault')
      return online(action, input)
    })
    await expect(phone.checkIn(presented)).rejects.toThrow('a fault')
    answer(online)
    expect(await phone.checkIn(presented)).toMatchObject({ kind: 'in' })
    expect(asked.slice(-3)).toEqual(['checkIn', 'uploadScans', 'checkIn'])
  })

  it('takes back what it asked of a ticket that it cannot verify by itself, so that the code is asked anew', async () => {
    const { phone, answer } = phoneOf(online)
    answer(silence)
    const text = `T1.k1.2025.flight-0523.${TICKET_ID}.1.a3.swzaoc.${'A'.repeat(86)}`
    expect(await phone.checkIn({ read: { by: 'qr', text }, gate: '东门' })).toMatchObject({ refusal: { code: 'CANNOT_VERIFY' }, alone: true })
    expect(phone.state().own.map(({ record, asked }) => [record.kind, record.kind === 'ticket' && record.undone, asked])).toEqual([['refused', false, true], ['ticket', true, true]])
  })

  it('decides by itself, on the same scan, where the server was heard and came too late to write', async () => {
    const { phone, asked, inputs, answer } = phoneOf(online)
    await phone.sync()
    answer((action, input) => (action === 'checkIn' ? { kind: 'refused', refusal: { code: 'RACE_LOST' }, now: NOW, requestId: 'r' } : online(action, input)))
    const outcome = await phone.checkIn(presented)
    expect(outcome).toMatchObject({ kind: 'in', alone: true, record: { scanId: (inputs.at(-1) as { scanId: string }).scanId } })
    expect(phone.state()).toMatchObject({ away: undefined, own: [{ asked: true }] })
    answer(online)
    await phone.sync()
    expect(asked).toContain('uploadScans')
  })

  it('knows nothing of a group that was approved since its roster, but the ticket that came of it says so', async () => {
    const { phone, answer, ticketSays } = phoneOf(online)
    const group = madeHolder('p', 3, { ticketId: TICKET_ID, share: 'group', review: { kind: 'awaiting' } })
    answer((action, input) => (action === 'gateRoster' ? done(rosterOf([ticketsPart(ID, { ...newLedger({}), rev: 1, holders: { p: group } })], { [ID]: 1 })) : online(action, input)))
    await phone.sync()
    answer(silence)
    expect(await phone.checkIn(presented)).toMatchObject({ refusal: { code: 'AWAITING_REVIEW' }, alone: true })
    ticketSays({ kind: 'genuine', claims: { kid: 'k1', editionId: '2025', sessionId: ID, ticketId: TICKET_ID, rev: 2, party: adults(3), expiresAt: later(NOW, HOUR) } })
    expect(await phone.checkIn({ read: { by: 'qr', text: '' }, gate: '东门' })).toMatchObject({ kind: 'in', letIn: { people: adults(3), newer: true } })
  })

  it('has all tickets once every part of them came, whatever of the gates came', async () => {
    const { phone, answer } = phoneOf(silence)
    const isRead = async (server: Server) => {
      answer(server)
      await phone.sync()
      return hasAllTickets(phone.state().roster)
    }
    const whole = { [ID]: 1, [`${ID}#3`]: 1, [`${ID}#g5`]: 1 }
    let readings = 0
    expect(await isRead(silence)).toBe(false)
    expect(await isRead(() => ((readings += 1) > 1 ? { kind: 'unreachable' } : done(rosterOf([tickets], whole))))).toBe(false)
    expect(await isRead(() => done(rosterOf([tickets, { ...tickets, id: `${ID}#3` }], whole)))).toBe(true)
  })
})
