import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { readEditionFile } from '@domain/edition/editionFile'
import type { EditionContent } from '@domain/edition/edition'
import { programmeOf } from '@domain/edition/programme'
import { findEvents } from '@domain/event/findEvents'
import { instantOf, type Instant } from '@domain/kernel/instant'

const FILE = readFileSync('config/editions/2025.yaml', 'utf8')
const NOW = instantOf('2025-05-20', '09:00') as Instant

const contentOf = (text: string): EditionContent => {
  const read = readEditionFile(parse(text))
  if (!read.ok) throw new Error(JSON.stringify(read.refusal))
  return read.value
}
const asTheyAre = (texts: readonly string[]) => texts.join('|')
const found = (words: string, content = contentOf(FILE)) =>
  findEvents({ ...programmeOf(content, asTheyAre), sessions: [] }, { words }, NOW).map(({ event }) => event.id)

const SESSION = '\n  - {编号: farm-0603, 活动: farm-training, 地点: 河西村委会, 时间: 2025-06-03 09:00, 报名: 2025-05-26 00:00 至 2025-06-02 18:00, 名额: {网上: 40}, 入口: [正门]}\n'

describe('the table of contents', () => {
  it.each(['乡村', '农科院', '农技'])('leads somebody who looks for %s to the training on the land', (words) => {
    expect(found(words)).toContain('2025.farm-training')
  })
  it('leads to an event by an exhibitor and by the place of a session', () => {
    const announced = contentOf(
      FILE.replace('\n场次: []\n', `\n场次:${SESSION}`)
        .replace('    现场: {}\n', '    现场: {}\n    参展单位: [{名称: 市人民医院, 领域: 生命健康}]\n'),
    )
    expect(found('河西村', announced)).toEqual(['2025.farm-training'])
    expect(found('人民医院', announced)).toEqual(['2025.kick-off'])
  })
  it('does not grow by sessions held where their event is', () => {
    const at = (place: string) => programmeOf(contentOf(FILE.replace('\n场次: []\n', `\n场次:${SESSION.replace('地点: 河西村委会, ', place)}`)), asTheyAre)
    expect(at('')).toEqual(programmeOf(contentOf(FILE), asTheyAre))
    expect(at('地点: 河西村委会, ').events.find(({ id }) => id === '2025.farm-training')?.alsoNamed).toEqual(['河西村委会'])
  })
  it('knows what is 重点', () => {
    expect(programmeOf(contentOf(FILE), asTheyAre).events.filter(({ featured }) => featured).map(({ id }) => id)).toEqual(['2025.kick-off'])
  })
})
