import { generateKeyPairSync, randomBytes, randomInt } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** The secrets that the functions read from their environment; in production the bureau's contractor sets them. */
export interface Keys {
  readonly IDENTITY_KEY: string
  readonly FIELD_KEYS: string
  readonly TICKET_SIGNING_KEY: string
  readonly TICKET_PUBLIC_KEYS: string
  readonly SETUP_CODE: string
}

const SETUP_ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const SETUP_LENGTH = 20
const FIELD_KEY_ID = '2025a'

/** A key that signs tickets, and the public keys that verify them, its own among them. */
export type TicketKeys = Pick<Keys, 'TICKET_SIGNING_KEY' | 'TICKET_PUBLIC_KEYS'>

const newKey = (): string => randomBytes(32).toString('base64')

const newSetupCode = (): string =>
  Array.from({ length: SETUP_LENGTH }, () => SETUP_ALPHABET[randomInt(SETUP_ALPHABET.length)]).join('')

/** A fresh set of keys; also for a new production environment (`npm run deploy:plan -- --keys`). */
export const newKeys = (): Keys => ({
  IDENTITY_KEY: newKey(),
  FIELD_KEYS: JSON.stringify({ [FIELD_KEY_ID]: newKey() }),
  ...nextTicketKeys('{}'),
  SETUP_CODE: newSetupCode(),
})

/**
 * 换签票的密钥: one more ticket key beside those that there are. Its public key is set first, everywhere; once the phones at the
 * gates have it too, it may sign (`npm run deploy:plan -- --ticket-key keys.txt`).
 * @param publicKeys  TICKET_PUBLIC_KEYS as it is set now
 */
export const nextTicketKeys = (publicKeys: string): TicketKeys => {
  const known = JSON.parse(publicKeys) as Record<string, string>
  const numbers = Object.keys(known).map((id) => Number(/^k(\d+)$/.exec(id)?.[1] ?? 0))
  const kid = `k${Math.max(0, ...numbers) + 1}`
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const spki = publicKey.export({ format: 'der', type: 'spki' }).toString('base64')
  return {
    TICKET_SIGNING_KEY: JSON.stringify({ kid, pkcs8: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64') }),
    TICKET_PUBLIC_KEYS: JSON.stringify({ ...known, [kid]: spki }),
  }
}

/**
 * The keys of a data folder, made on its first start and readable by their owner alone.
 * They belong to the data: without them nobody can read its names or be recognised again.
 */
export const loadKeys = (folder: string): Keys => {
  const file = path.join(folder, 'keys.json')
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Keys
  const keys = newKeys()
  const beside = `${file}.${process.pid}`
  writeFileSync(beside, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 })
  renameSync(beside, file)
  return keys
}
