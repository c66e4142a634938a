import type { BaseOutline, ScienceBase } from '@domain/base/base'
import type { EditionContent, Programme } from '@domain/edition/edition'
import type { EventOutline, ScienceEvent } from '@domain/event/event'
import { searchTexts, type SearchSurroundings } from '@domain/event/searchText'
import type { Sounds } from '@domain/event/sounds'
import { withoutAbsent } from '@domain/kernel/absent'
import type { SessionFacts } from '@domain/session/session'

/** How texts sound, in pinyin; on the server, where there is room for the dictionary. */
export type ToSounds = (texts: readonly string[]) => Sounds

/** The edition's document: its facts and the outlines that lists are drawn from. */
export const programmeOf = ({ edition, events, bases, sessions }: EditionContent, toSounds: ToSounds): Programme => ({
  ...edition,
  events: events.map((event) => eventOutline(event, { activities: edition.activities, bases, sessions }, toSounds)),
  bases: bases.map(baseOutline),
})

interface Around extends SearchSurroundings {
  readonly sessions: readonly SessionFacts[]
}

const eventOutline = (event: ScienceEvent, around: Around, toSounds: ToSounds): EventOutline => {
  const { id, activityNo, title, summary, time, place, topics, forms, audience, baseId, featured, demo } = event
  // Somebody who looks for a field is also looking for its exhibitors.
  const fields = [...new Set([...event.fields, ...event.exhibitors.map(({ field }) => field)])]
  const alsoNamed = otherNames(event, around)
  return withoutAbsent<EventOutline>({
    id, activityNo, title, summary, time, place, topics, fields, forms, audience, baseId, featured, demo,
    alsoNamed: alsoNamed.length > 0 ? alsoNamed : undefined,
    hasSitePage: event.onSite && true,
    sounds: toSounds(searchTexts({ ...event, fields, alsoNamed }, around)),
  })
}

/** What the outline would not say otherwise: a session is mostly where its event or its base is. */
const otherNames = (event: ScienceEvent, around: Around): readonly string[] => {
  const places = around.sessions.flatMap(({ eventId, placeName }) => (eventId === event.id && placeName !== undefined ? [placeName] : []))
  const known = searchTexts(event, around)
  return [...new Set([...event.exhibitors.map(({ name }) => name), ...places])].filter((name) => !known.includes(name))
}

const baseOutline = (base: ScienceBase): BaseOutline => {
  const { id, type, name, unit, rank, topic, free, summary, place, opening, visiting, phone, demo } = base
  return withoutAbsent<BaseOutline>({ id, type, name, unit, rank, topic, free, summary, place, opening, visiting, phone, demo })
}
