import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { Fault } from '../fault'

/** Keys by key id; a key's id begins with the edition it serves (`2025a`), so that dropping it anonymises the edition. */
export type FieldKeys = Readonly<Record<string, Uint8Array>>

const IV_BYTES = 12
const TAG_BYTES = 16

/**
 * Encrypts a text for one place: AES-256-GCM with the edition's newest key.
 * @param place the document's id; the text cannot be moved to another document unnoticed
 * @returns `e1.<key id>.<iv, tag and cipher in base64url>`
 */
export const sealText = (text: string, place: string, editionId: string, keys: FieldKeys): string => {
  const kid = Object.keys(keys).filter((candidate) => candidate.startsWith(editionId)).sort().at(-1)
  const key = kid === undefined ? undefined : keys[kid]
  if (!key) throw new Fault(`no field key for edition ${editionId}`)
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(place))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return `e1.${kid}.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`
}

/** Decrypts what `sealText` made for the same place. Undefined when its key has been dropped; throws when it was tampered with. */
export const openText = (sealed: string, place: string, keys: FieldKeys): string | undefined => {
  const [, kid = '', payload = ''] = sealed.split('.')
  const key = keys[kid]
  if (!key) return undefined
  const bytes = Buffer.from(payload, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES))
    .setAAD(Buffer.from(place))
    .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8')
}
