import type { CrowdLevel } from '@domain/base/crowd'

/** 现在人多不多, in a word or two. */
export const CROWD_WORDS: Readonly<Record<CrowdLevel, string>> = { quiet: '人不多', some: '有点挤', full: '很挤，要排队' }
