import { deviceTime } from '@/platform/clock'
import { draftKey } from '@/platform/draftKey'
import { forgetOlder, keep, recall } from '@/platform/storage'
import { DRAFT_KEPT_MS, isDraftOld } from '@/features/reservation/draftAge'
import type { KeptDraft } from '@/features/reservation/signUpDraft'

/** What was filled in for a session and not yet forgotten, if anything. */
export const recallDraft = (sessionId: string): KeptDraft | undefined => {
  const kept = recall<KeptDraft>(draftKey(sessionId))
  return kept && !isDraftOld(kept.keptAt, deviceTime()) ? kept.content : undefined
}

export const keepDraft = (sessionId: string, kept: KeptDraft): void => keep(draftKey(sessionId), kept)

/** Removes what was filled in longer than a day ago and never sent, for sessions nobody came back to. */
export const forgetOldDrafts = (): void => forgetOlder('draft.', DRAFT_KEPT_MS)
