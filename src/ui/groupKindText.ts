import { GROUP_KINDS, type GroupKind } from '@domain/group/group'

// On its own: the records' pages want the words, not the rules that the form asks.
/** What kind of unit comes. */
export const KIND_WORDS: Readonly<Record<GroupKind, string>> = { school: '学校', firm: '企业', village: '乡村', club: '社团', other: '其他' }

export const KIND_OPTIONS = GROUP_KINDS.map((value) => ({ value, label: KIND_WORDS[value] }))
