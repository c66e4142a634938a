import type { EventFilter } from '@domain/event/findEvents'
import { keep, recall } from '@/platform/storage'
import { sharedState } from '@/platform/sharedState'

/** What one looks for besides words: that is remembered on this device. */
export type KeptFilter = Omit<EventFilter, 'words'>

const filter = sharedState<KeptFilter>(() => recall<KeptFilter>('filter')?.content ?? {})

export const useKeptFilter = (): KeptFilter => filter.use()

/** Changes the filter, here and for the next visit. */
export const keepFilter = (next: KeptFilter): void => {
  keep('filter', next)
  filter.write(next)
}
