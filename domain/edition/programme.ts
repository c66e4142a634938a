import type { BaseOutline, ScienceBase } from '@domain/base/base'
import type { EditionContent, Programme } from '@domain/edition/edition'
import type { EventOutline, ScienceEvent } from '@domain/event/event'
import { withoutAbsent } from '@domain/kernel/absent'

/** The edition's document: its facts and the outlines that lists are drawn from. */
export const programmeOf = ({ edition, events, bases }: Omit<EditionContent, 'sessions'>): Programme => ({
  ...edition,
  events: events.map(eventOutline),
  bases: bases.map(baseOutline),
})

const eventOutline = (event: ScienceEvent): EventOutline => {
  const { id, activityNo, title, summary, time, place, topics, fields, forms, audience, baseId, demo } = event
  return withoutAbsent<EventOutline>({
    id, activityNo, title, summary, time, place, topics, fields, forms, audience, baseId, demo,
  })
}

const baseOutline = (base: ScienceBase): BaseOutline => {
  const { id, name, unit, rank, topic, free, summary, place, openingHours, demo } = base
  return withoutAbsent<BaseOutline>({ id, name, unit, rank, topic, free, summary, place, openingHours, demo })
}
