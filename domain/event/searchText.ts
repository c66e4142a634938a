import type { BaseOutline } from '@domain/base/base'
import type { EventOutline } from '@domain/event/event'

/** What a search looks at besides the event itself. */
export interface SearchSurroundings {
  readonly activities: readonly { readonly no: number; readonly title: string; readonly shortTitle: string }[]
  readonly bases: readonly Pick<BaseOutline, 'id' | 'name' | 'unit' | 'topic' | 'place'>[]
}

/** The names by which an event is found, also by their sound: its own, and those of its activity and its base. */
export const searchTexts = (
  event: Pick<EventOutline, 'title' | 'place' | 'topics' | 'fields' | 'forms' | 'audience' | 'activityNo' | 'baseId' | 'alsoNamed'>,
  { activities, bases }: SearchSurroundings,
): readonly string[] => {
  const texts = [
    event.title, ...event.topics, ...event.fields, ...event.forms, ...event.audience, ...(event.alsoNamed ?? []),
    ...(event.place ? [event.place.name, event.place.address, event.place.onlineBy] : []),
    ...activities.filter(({ no }) => no === event.activityNo).flatMap(({ title, shortTitle }) => [title, shortTitle]),
    ...bases.filter(({ id }) => id === event.baseId).flatMap(({ name, unit, topic, place }) => [name, unit, topic, place?.name]),
  ]
  return [...new Set(texts.filter((text) => text !== undefined))]
}
