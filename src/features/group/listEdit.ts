import type { ListedName } from '@domain/group/nameRows'

/** A group's list of names while its leader changes it. */
export interface ListEdit {
  /** As it is kept, in order. */
  readonly kept: readonly string[]
  /** Who of these does not come after all, by the place in the list: two may be called the same. */
  readonly out: readonly number[]
  /** Others who come, one by one. */
  readonly added: readonly string[]
  /** A whole list that takes the place of all that. */
  readonly instead?: readonly ListedName[]
}

export const firstEdit = (kept: readonly string[]): ListEdit => ({ kept, out: [], added: [] })

/** Takes a name out, or back in. */
export const toggled = (edit: ListEdit, place: number): ListEdit =>
  ({ ...edit, out: edit.out.includes(place) ? edit.out.filter((each) => each !== place) : [...edit.out, place] })

export const withAdded = (edit: ListEdit, name: string): ListEdit => ({ ...edit, added: [...edit.added, name.trim()] })

export const withoutAdded = (edit: ListEdit, place: number): ListEdit => ({ ...edit, added: edit.added.filter((_, at) => at !== place) })

/** Who comes by it. */
export const namesOf = ({ kept, out, added, instead }: ListEdit): readonly string[] =>
  instead ? instead.map(({ name }) => name) : [...kept.filter((_, place) => !out.includes(place)), ...added]

/** Whether it says the same as the list that is kept. */
export const isSameList = (edit: ListEdit): boolean => JSON.stringify(namesOf(edit)) === JSON.stringify(edit.kept)

/** What has to be done until there is a name for each; nothing when there is. */
export const missingWords = (named: number, people: number): string | undefined => {
  if (named === people) return undefined
  return named > people ? `人数是 ${people} 人，名单上有 ${named} 人：请再拿掉 ${named - people} 个名字` : `人数是 ${people} 人，名单上有 ${named} 人：请补上 ${people - named} 个名字，或者再减人数`
}
