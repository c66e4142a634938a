import * as v from 'valibot'
import { lines, wholeNumber, yesOrNo } from '@domain/edition/fileParts'
import { withoutAbsent } from '@domain/kernel/absent'
import type { AgeBand } from '@domain/reservation/party'
import type { Places, Question, SessionFacts } from '@domain/session/session'

/** What an edition file says of who may come to a session, and how: the same for one session and for a pattern. */

const BANDS = { 未满14岁: 'under14', '14至17岁': 'from14to17', 成人: 'adult', '60岁以上': 'senior' } as const satisfies Readonly<Record<string, AgeBand>>
const QUESTIONS = { 接送: 'pickUp', 监护人电话: 'guardianPhone' } as const satisfies Readonly<Record<string, Question>>

/** Some of the words, each said once, as what they stand for. */
const words = <Word extends string, Meaning>(meanings: Readonly<Record<Word, Meaning>>) => {
  const known = Object.keys(meanings) as Word[]
  return v.pipe(
    v.array(v.picklist(known, `只能写 ${known.map((word) => `「${word}」`).join('')}`), '要写成一条一条的'),
    v.minLength(1, '至少写一个'),
    v.check((said) => new Set(said).size === said.length, '同一个词写了两次'),
    v.transform((said) => known.filter((word) => said.includes(word)).map((word) => meanings[word])),
  )
}

const people = v.optional(wholeNumber(0, 99_999), 0)

export const sessionRules = {
  名额: v.strictObject({ 网上: people, 团体: people, 现场: people, 电话: people }),
  每次报名最多人数: v.exactOptional(wholeNumber(1, 50)),
  适合年龄段: v.exactOptional(words(BANDS)),
  每位大人最多带孩子: v.exactOptional(wholeNumber(1, 20)),
  报名时问: v.exactOptional(words(QUESTIONS)),
  团体最多人数: v.exactOptional(wholeNumber(1, 999)),
  团体名单: v.optional(yesOrNo, '否'),
  在场人数上限: v.exactOptional(wholeNumber(1, 99_999)),
  入口: v.pipe(lines(20, 20), v.minLength(1, '至少写一个入口')),
}

const rules = v.strictObject(sessionRules)
type FileRules = v.InferOutput<typeof rules>

/** The names of a session's rules, as a session's facts have them. */
type Rules = Pick<SessionFacts, 'capacity' | 'partyMax' | 'forBands' | 'childrenPerAdult' | 'asks' | 'groupMax' | 'needsNames' | 'insideMax' | 'gates'>

/** @param partyMax  the edition's, where the file says no other */
export const rulesOf = (written: FileRules, partyMax: number): Rules =>
  withoutAbsent<Rules>({
    capacity: capacityOf(written.名额),
    partyMax: written.每次报名最多人数 ?? partyMax,
    forBands: written.适合年龄段,
    childrenPerAdult: written.每位大人最多带孩子,
    asks: written.报名时问,
    groupMax: written.团体最多人数,
    needsNames: written.团体名单 || undefined,
    insideMax: written.在场人数上限,
    gates: written.入口,
  })

const capacityOf = ({ 网上, 团体, 现场, 电话 }: FileRules['名额']): Places => ({ online: 网上, group: 团体, walkIn: 现场, phone: 电话 })

