import { ticketsPart, type RosterPart } from '@domain/checkin/roster'
import type { GateRoster, GateSession } from '@domain/contract/gateViews'
import { HOUR, instant, later } from '@domain/kernel/instant'
import { newLedger } from '@domain/session/ledger'
import type { Around } from '@/features/checkin/phone/around'
import { gatePhone } from '@/features/checkin/phone/gatePhone'
import { openRecords } from '@/features/checkin/phone/records'
import { adults, madeHolder } from './ledger/made'
import { openShelf } from './rehearsal/shelf'

export const NOW = instant(Date.parse('2025-05-23T09:00:00+08:00'))
export const TICKET_ID = '7K3M9Q2H'
export const ID = '2025.flight-0523'
const session: GateSession = {
  id: ID, title: '航模体验', startsAt: NOW, endsAt: later(NOW, HOUR), gates: ['东门'], insideMax: 100,
  doors: { opensAt: later(NOW, -HOUR), closesAt: later(NOW, HOUR) },
}
export const tickets = ticketsPart(ID, { ...newLedger({}), rev: 1, holders: { p: madeHolder('p', 3, { ticketId: TICKET_ID }) } })
export const rosterOf = (parts: readonly RosterPart[], revisions: Readonly<Record<string, number>>): GateRoster => ({ session, parts, revisions, publicKeys: {}, walkInLeft: 0, urgent: [] })
export const presented = { read: { by: 'code', code: TICKET_ID }, gate: '东门' } as const

export type Server = (action: string, input: unknown) => object
export const silence: Server = () => ({ kind: 'unreachable' })
export const done = (value: object) => ({ kind: 'done', value, now: NOW, requestId: 'r' })

/** A phone that a server answers as is said, which can be said anew. */
export const phoneOf = (first: Server) => {
  const { shelf } = openShelf()
  const [asked, inputs]: [string[], unknown[]] = [[], []]
  let [server, ids] = [first, 0]
  let ticket: Awaited<ReturnType<Around['readTicket']>> = { kind: 'cannotVerify' }
  const around: Around = {
    shelf, records: openRecords(shelf), now: () => NOW, newId: () => `scan-${String((ids += 1)).padStart(16, '0')}`, wait: () => new Promise(() => undefined),
    ask: ((action: string, input: unknown) => {
      asked.push(action)
      inputs.push(input)
      return Promise.resolve(server(action, input))
    }) as unknown as Around['ask'],
    readTicket: () => Promise.resolve(ticket),
  }
  const start = () => gatePhone({ ...around, records: openRecords(shelf) }, session)
  const desk = () => gatePhone({ ...around, records: openRecords(shelf) }, session, { borrows: false })
  return { phone: start(), restart: start, desk, asked, inputs, answer: (next: Server) => { server = next }, ticketSays: (next: typeof ticket) => { ticket = next } }
}

/** Takes everything that is handed in, and says so. */
export const kept = (input: unknown) => done({ scans: Object.fromEntries((input as { scans: string[] }).scans.map((line) => [line.split(' ')[1], 'kept'])) })
export const online: Server = (action, input) => {
  if (action === 'uploadScans') return kept(input)
  if (action === 'gateRoster') return done(rosterOf([tickets], { [ID]: 1 }))
  return done({ ticketId: TICKET_ID, party: adults(3), people: adults(3), rest: adults(0), at: NOW, gate: '东门', repeated: false })
}
