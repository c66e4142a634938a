import { useMemo } from 'react'
import { unpackSessions, type PackedSessions } from '@domain/contract/packedSessions'
import type { SessionView } from '@domain/contract/views'

/** The sessions of an answer, the same as long as the answer is; none while there is no answer. */
export const useUnpacked = (packed: PackedSessions | undefined): readonly SessionView[] =>
  useMemo(() => (packed ? unpackSessions(packed) : []), [packed])
