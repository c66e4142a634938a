import { deviceTime } from '@/platform/clock'
import { isDraftOld } from '@/platform/draftAge'
import { forget, forgetOlder, forgetStarting, keep, recall } from '@/platform/storage'

/**
 * Whose form it is: that of a session, of a group for a session, or staff's for somebody who calls. A form holds a name,
 * perhaps a phone number, who picks a child up, a list of names.
 */
type DraftName = string

const keyOf = (name: DraftName) => `draft.${name}` as const

/** What was filled in and not yet forgotten, if anything. */
export const recallDraft = <Content>(name: DraftName): Content | undefined => {
  const kept = recall<Content>(keyOf(name))
  return kept && !isDraftOld(kept.keptAt, deviceTime()) ? kept.content : undefined
}

export const keepDraft = <Content>(name: DraftName, content: Content): void => {
  keep(keyOf(name), content)
}

/** Removes a draft that has served. */
export const forgetDraft = (name: DraftName): void => forget(keyOf(name))

/** Removes every draft at once: the person takes a consent back, or is no longer there. */
export const forgetDrafts = (): void => forgetStarting('draft.')

/** Removes what was filled in longer than a day ago and never sent, for forms that nobody came back to. */
export const forgetOldDrafts = (): void => forgetOlder('draft.', (keptAt) => isDraftOld(keptAt, deviceTime()))
