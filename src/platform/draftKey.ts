import { forget } from '@/platform/storage'

/** Where the form that was filled in for a session is kept. */
export const draftKey = (sessionId: string) => `draft.${sessionId}` as const

/** Removes a draft that has served: it holds a name and perhaps a phone number. */
export const forgetDraft = (sessionId: string): void => forget(draftKey(sessionId))
