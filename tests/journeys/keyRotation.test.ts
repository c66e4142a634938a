import { readFileSync, rmSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Instant } from '@domain/kernel/instant'
import { startTicketReader } from '@/features/checkin/ticket/ticketReader'
import { nextTicketKeys, type Keys } from '../../local/keys'
import { startCloud, type Cloud } from '../support/cloud'
import { KICK_OFF, newGuest, scan, signUp, textOf } from '../support/scienceWeek'

const AT_THE_DOOR = '2025-05-23T09:05:00+08:00'
const folder = mkdtempSync(path.join(tmpdir(), 'rotation-'))
const keysFile = path.join(folder, 'keys.json')
const keys = (): Keys => JSON.parse(readFileSync(keysFile, 'utf8')) as Keys

let cloud: Cloud
/** As in the cloud's console: the environment of the functions is set, and they start anew with it. */
const setKeys = async (changed: Partial<Keys>) => {
  await cloud.stop()
  writeFileSync(keysFile, JSON.stringify({ ...keys(), ...changed }))
  cloud = await startCloud({ data: folder })
}
const publicKeysOfRoster = async () => {
  const roster = await cloud.call('steward', 'gateRoster', { sessionId: KICK_OFF.sessionId, known: {} })
  if (!roster.ok) throw new Error(roster.refusal.code)
  return roster.value.publicKeys
}
const scanned = async (text: string) => {
  const reply = await cloud.call('steward', 'checkIn', scan({ by: 'qr', text }, Date.parse(AT_THE_DOOR) as Instant))
  return reply.ok ? 'in' : reply.refusal.code
}

beforeAll(async () => {
  cloud = await startCloud({ data: folder })
})
afterAll(async () => {
  await cloud.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe('the key that signs tickets', () => {
  it('is changed between issuing and scanning without anybody’s ticket being refused, with or without a network', async () => {
    const reader = await startTicketReader()
    const guest = newGuest()
    const before = textOf(await signUp(cloud, newGuest()))
    const oldPublicKeys = await publicKeysOfRoster()
    const next = nextTicketKeys(keys().TICKET_PUBLIC_KEYS)

    // First the public key, everywhere: nothing is signed with it yet.
    await setKeys({ TICKET_PUBLIC_KEYS: next.TICKET_PUBLIC_KEYS })
    const between = textOf(await signUp(cloud, guest))
    expect(between).toMatch(/^T1\.k1\./)
    const publicKeys = await publicKeysOfRoster()
    expect(Object.keys(publicKeys)).toEqual(['k1', 'k2'])

    // Then it signs.
    await setKeys({ TICKET_SIGNING_KEY: next.TICKET_SIGNING_KEY })
    const after = textOf(await signUp(cloud, newGuest()))
    expect(after).toMatch(/^T1\.k2\./)
    for (const text of [before, between, after]) expect(reader.read(text, publicKeys).kind).toBe('genuine')
    // A phone that was not told in time does not call it a forgery.
    expect(reader.read(after, oldPublicKeys)).toEqual({ kind: 'cannotVerify' })

    await cloud.setClock(AT_THE_DOOR)
    expect(await scanned(before)).toBe('in')
    expect(await scanned(after)).toBe('in')

    // The old one goes when its tickets are over, or at once when it leaked: then a ticket is signed anew when it is opened.
    const { k2 } = JSON.parse(next.TICKET_PUBLIC_KEYS) as Record<string, string>
    await setKeys({ TICKET_PUBLIC_KEYS: JSON.stringify({ k2 }) })
    expect(await scanned(between)).toBe('TICKET_FORGED')
    expect(reader.read(between, await publicKeysOfRoster())).toEqual({ kind: 'cannotVerify' })
    const mine = await cloud.call(guest, 'myTickets', {})
    const [ticket] = mine.ok ? mine.value.tickets : []
    expect(await scanned(ticket ? textOf(ticket) : '')).toBe('in')
  })
})
