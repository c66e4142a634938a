import { createHmac } from 'node:crypto'

/** A slot's id, and the name of its file: nobody without the key can foresee it, and a repeat of the request has the same. */
export const uploadIdOf = (
  { personId, purpose, requestKey }: { readonly personId: string; readonly purpose: string; readonly requestKey: string },
  identityKey: Uint8Array,
): string => createHmac('sha256', identityKey).update(`upload:${personId}.${purpose}.${requestKey}`).digest('base64url').slice(0, 24)
