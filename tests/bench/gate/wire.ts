import { gzipSync } from 'node:zlib'
import { sum } from '../../support/rehearsal/figures'
import type { Watched } from '../../support/watchedCloud'
import type { Figure } from '../measure'

interface Loaded {
  readonly requests: readonly Watched[]
  readonly seconds: number
}

/** What loading something cost: on the phone's wire, and on the database's. */
export const wireFigures = (name: string, { requests, seconds }: Loaded): readonly Figure[] => [
  { name: `${name}.requests`, value: requests.length, unit: 'requests' },
  { name: `${name}.calls`, value: sum(requests.map(({ calls }) => calls)), unit: 'calls' },
  { name: `${name}.bytes`, value: sum(requests.map(({ received }) => Buffer.byteLength(received))), unit: 'bytes' },
  { name: `${name}.bytes.gzip`, value: sum(requests.map(({ received }) => gzipSync(received).length)), unit: 'bytes' },
  { name: `${name}.time`, value: seconds, unit: 'seconds', isTime: true },
]
