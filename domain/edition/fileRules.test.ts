import * as v from 'valibot'
import { rulesOf, sessionRules } from '@domain/edition/fileRules'

const rulesIn = (written: object) => {
  const parsed = v.safeParse(v.strictObject(sessionRules), { 名额: { 网上: 300, 现场: 150 }, 入口: ['东门'], ...written })
  return parsed.success ? rulesOf(parsed.output, 5) : parsed.issues.map(({ message }) => message)
}

describe('who may come to a session', () => {
  it('has how many may be inside, where the file says so', () => {
    expect(rulesIn({ 在场人数上限: 400 })).toMatchObject({ insideMax: 400, capacity: { online: 300, walkIn: 150 }, gates: ['东门'] })
    expect(rulesIn({})).not.toHaveProperty('insideMax')
    expect(rulesIn({ 在场人数上限: 0 })).toEqual(['不能小于 1'])
  })
})
