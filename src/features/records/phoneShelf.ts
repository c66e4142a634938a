import { forget, keptKeys, recall, type StorageKey } from '@/platform/storage'

/** How much of what is this person's this phone keeps. */
export interface OnPhone {
  readonly tickets: number
  /** 没填完的报名表 */
  readonly drafts: number
  /** Pages that open without a network. */
  readonly pages: number
}

export const onPhone = (): OnPhone => {
  const keys = keptKeys()
  const count = (start: string) => keys.filter((key) => key.startsWith(start)).length
  return {
    tickets: recall<{ readonly tickets: readonly unknown[] }>('tickets')?.content.tickets.length ?? 0,
    drafts: count('draft.'),
    pages: count('answer.'),
  }
}

/** How the phone is set; nothing about a person. */
const SETTINGS: readonly StorageKey[] = ['timeOffset', 'elderMode']

/** Removes everything from this phone but how it is set. What the server keeps is untouched. */
export const clearPhone = (): void => {
  for (const key of keptKeys()) if (!SETTINGS.includes(key)) forget(key)
}
