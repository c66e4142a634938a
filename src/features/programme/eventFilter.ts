import type { Programme } from '@domain/edition/edition'
import type { EventDay, EventFilter } from '@domain/event/findEvents'
import type { LocalDate } from '@domain/kernel/instant'

/** What is chosen from a list of words: one of the eight activities, a field, a form, an audience. */
export type FilterKind = 'activityNo' | 'field' | 'form' | 'audience'

/** One choice of a filter. */
export interface FilterOption {
  readonly value: string
  readonly label: string
}

/** A filter with everything that can be chosen in it. */
export interface FilterChoices {
  readonly kind: FilterKind
  /** 类别, 领域, 形式, 适合谁 */
  readonly name: string
  readonly options: readonly FilterOption[]
}

/** The filters of a programme: only what leads to some event, in the order of the notice. */
export const filtersOf = ({ activities, fields, forms, events }: Pick<Programme, 'activities' | 'fields' | 'forms' | 'events'>): readonly FilterChoices[] => {
  const filters: readonly FilterChoices[] = [
    {
      kind: 'activityNo', name: '类别',
      options: activities
        .filter(({ no }) => events.some(({ activityNo }) => activityNo === no))
        .map(({ no, shortTitle }) => ({ value: String(no), label: shortTitle })),
    },
    { kind: 'field', name: '领域', options: named(inOrder(fields, events.flatMap((event) => event.fields))) },
    { kind: 'form', name: '形式', options: named(inOrder(forms, events.flatMap((event) => event.forms))) },
    { kind: 'audience', name: '适合谁', options: named([...new Set(events.flatMap(({ audience }) => audience))]) },
  ]
  return filters.filter(({ options }) => options.length > 0)
}

const named = (words: readonly string[]): readonly FilterOption[] => words.map((word) => ({ value: word, label: word }))

/** The words that occur: those of the notice first, then what an event has besides. */
const inOrder = (order: readonly string[], occurring: readonly string[]): readonly string[] =>
  [...new Set([...order.filter((word) => occurring.includes(word)), ...occurring])]

/** What is chosen in one filter. */
export const chosenIn = (filter: EventFilter, kind: FilterKind): string | undefined => filter[kind]?.toString()

/** The filter with another choice in one of its kinds; without a value it no longer matters. */
export const withChoice = (filter: EventFilter, kind: FilterKind, value: string | undefined): EventFilter => {
  const { [kind]: _before, ...rest } = filter
  if (value === undefined) return rest
  return { ...rest, [kind]: kind === 'activityNo' ? Number(value) : value }
}

/** The filter with another day; without one on any day. */
export const onDay = ({ on: _before, ...rest }: EventFilter, on: LocalDate | undefined): EventFilter =>
  on === undefined ? rest : { ...rest, on }

/** The filter with the other answer to 还有名额. */
export const withPlacesToggled = ({ withPlaces, ...rest }: EventFilter): EventFilter => (withPlaces ? rest : { ...rest, withPlaces: true })

/** What of a remembered filter still means something: choices and days that the programme has, and no day that is past. */
export const stillFitting = (
  filter: EventFilter,
  { filters, days, today }: { readonly filters: readonly FilterChoices[]; readonly days: readonly EventDay[]; readonly today: LocalDate },
): EventFilter => {
  const offered = filters.reduce<EventFilter>((fitting, { kind, options }) => {
    const value = chosenIn(filter, kind)
    return options.some((option) => option.value === value) ? withChoice(fitting, kind, value) : fitting
  }, {})
  const { on, withPlaces } = filter
  const dayStands = on !== undefined && on >= today && days.some(({ date }) => date === on)
  return { ...offered, ...(dayStands && { on }), ...(withPlaces && { withPlaces }) }
}
