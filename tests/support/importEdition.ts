import { readFileSync } from 'node:fs'
import type { Cloud } from './cloud'

const FILE = readFileSync('config/editions/2025.yaml', 'utf8')

/** A line each: 30,000 characters are all that an edition file may have. */
const eventLine = (no: number): string =>
  `  - {编号: more-${no}, 属于: ${(no % 8) + 1}, 名称: 第${no}场科普报告, 简介: 听一听}`

const OWN = 13

/** The 2025 edition grown to so many events, 200 at most; without sessions, as it would be announced early. */
export const editionWith = (events: number): string => {
  const lines = Array.from({ length: events - OWN }, (_, index) => eventLine(index + 1)).join('\n')
  return FILE.replace(/\n# 场次：/, `\n${lines}\n\n# 场次：`)
}

/** Imports an edition file as the organiser, by the import's own two steps. */
export const importEdition = async (cloud: Cloud, text: string): Promise<void> => {
  const claimed = await cloud.call('organiser', 'claimOrganiser', { code: cloud.setupCode })
  if (!claimed.ok && claimed.refusal.code !== 'SETUP_CODE_USED') throw new Error(`no organiser: ${claimed.refusal.code}`)
  const shown = await cloud.call('organiser', 'previewEdition', { text })
  if (!shown.ok) throw new Error(`preview refused: ${JSON.stringify(shown.refusal)}`)
  const done = await cloud.call('organiser', 'importEdition', { text, differenceKey: shown.value.differenceKey })
  if (!done.ok) throw new Error(`import refused: ${JSON.stringify(done.refusal)}`)
}
