import { useMemo, useState } from 'react'
import type { Programme } from '@domain/edition/edition'
import { eventDays, findEvents, type EventFilter } from '@domain/event/findEvents'
import { localDateOf, type Instant } from '@domain/kernel/instant'
import type { SessionOutline } from '@domain/session/outline'
import { filtersOf, stillFitting } from '@/features/programme/eventFilter'
import { keepFilter, useKeptFilter } from '@/features/programme/filterShelf'
import { useRested } from '@/platform/useRested'

/** While somebody types the list stands still. */
const REST_MS = 200

/** Looks for events in what this device has: no call, so it answers at once and without a network. */
export const useFinding = (programme: Programme, sessions: readonly SessionOutline[], now: Instant) => {
  const [words, setWords] = useState('')
  const rested = useRested(words, REST_MS)
  const kept = useKeptFilter()
  const searched = useMemo(() => ({ ...programme, sessions }), [programme, sessions])
  const filters = useMemo(() => filtersOf(programme), [programme])
  const days = useMemo(() => eventDays(searched, now), [searched, now])
  const filter = useMemo(() => stillFitting(kept, { filters, days, today: localDateOf(now) }), [kept, filters, days, now])
  const asked = useMemo((): EventFilter => (rested === '' ? filter : { ...filter, words: rested }), [filter, rested])
  const found = useMemo(() => findEvents(searched, asked, now), [searched, asked, now])
  return {
    words, setWords, filters, days, filter, asked, found,
    setFilter: keepFilter,
    /** How many there would be with another filter. */
    count: (other: EventFilter) => findEvents(searched, { ...other, words: rested }, now).length,
    clear: () => {
      setWords('')
      keepFilter({})
    },
  }
}

export type Finding = ReturnType<typeof useFinding>
