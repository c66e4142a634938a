import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { OwnAnswers } from '@domain/contract/myRecords'
import { FAMILY_MAX } from '@domain/family/family'
import { DAY, HOUR } from '@domain/kernel/instant'
import { KEPT_AFTER_SESSION, RECORDS_KEPT } from '@domain/reservation/retention'
import { CONFIRMED_FOR, OPEN_FOR } from '@domain/upload/upload'
import { PRIVACY_TEXT } from '@/features/privacy/privacyText'
import { DRAFT_KEPT_MS } from '@/platform/draftAge'
import { COLLECTIONS } from '../../cloudfunctions/server/store/collections'
import { ROOT } from '../../local/paths'

const NOTICE = PRIVACY_TEXT.flatMap(({ paragraphs }) => paragraphs).join('\n')
const TABLE = readFileSync(path.join(ROOT, 'docs', 'privacy.md'), 'utf8')

/** Everything that a form can ask, and how the notice names it: a new question does not compile until it is told of. */
const ASKED: Readonly<Record<keyof OwnAnswers, string>> = {
  name: '姓名', phone: '手机号', pickUp: '谁来接', guardianPhone: '监护人的电话', group: '单位名称',
}

describe('the privacy notice and the table', () => {
  it.each(Object.entries(ASKED))('tell of %s', (field, words) => {
    expect(NOTICE).toContain(words)
    expect(TABLE).toContain(`\`${field}\``)
  })

  it('the table tells of every collection', () => {
    expect(COLLECTIONS.map(({ name }) => name).filter((name) => !TABLE.includes(`\`${name}\``))).toEqual([])
  })

  it('say how long things are kept, as the rules have it', () => {
    expect(KEPT_AFTER_SESSION).toBe(30 * DAY)
    expect(NOTICE.match(/结束 30 天后/g)).toHaveLength(3)
    expect(Math.floor(RECORDS_KEPT / (365 * DAY))).toBe(3)
    for (const words of ['满 3 年删除', '过 24 小时', '最多留 1 天']) expect(NOTICE).toContain(words)
    expect([DRAFT_KEPT_MS, CONFIRMED_FOR, OPEN_FOR]).toEqual([24 * HOUR, DAY, HOUR])
    expect(TABLE).toContain(`最多 ${FAMILY_MAX} 位`)
  })

  it('the checklist of sign-ups with children is answered line by line', () => {
    const lines = [...TABLE.matchAll(/^\| (\d+) \| [^|]+ \| ([^|]+) \|$/gm)]
    expect(lines.map(([, line]) => Number(line))).toEqual(Array.from({ length: 18 }, (_, at) => at + 1))
  })
})
