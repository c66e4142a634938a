import { instant } from '@domain/kernel/instant'
import { ownRoleWords, sinceWords, untilWords, whenWords } from '@/features/staff/grantWords'

const at = (time: string) => instant(Date.parse(`2025-05-${time}:00+08:00`))
const NOW = at('23T09:00')

describe('the words of a role', () => {
  it('say until when it lasts, that it has ended, or that it has no end', () => {
    expect(untilWords({ until: at('23T12:30') }, NOW)).toBe('到 5月23日 12:30')
    expect(untilWords({ until: NOW }, NOW)).toBe('5月23日 09:00 已到期')
    expect(untilWords({}, NOW)).toBe('长期')
  })

  it('say since when somebody has it, and of an invitation until when it can be taken up', () => {
    expect(whenWords({ since: at('20T09:00'), until: at('23T12:30') }, NOW)).toEqual(['5月20日 周二 接受', '到 5月23日 12:30'])
    expect(whenWords({ since: at('20T09:00'), lapsesAt: at('24T09:00') }, NOW)).toEqual(['5月20日 周二 邀请', '5月24日 09:00 前可以接受', '长期'])
    expect(whenWords({ since: at('20T09:00'), lapsesAt: NOW }, NOW)).toEqual(['5月20日 周二 邀请', '5月23日 09:00 过期'])
    expect([whenWords({}, NOW), sinceWords({})]).toEqual([['长期'], ''])
  })

  it('are one line for each role, of the grant that lasts longest', () => {
    const steward = (until: string) => ({ role: 'steward', until: at(until) }) as const
    expect(ownRoleWords([steward('23T12:30'), { role: 'safetyLead' }, steward('25T18:00'), steward('21T18:00')], NOW))
      .toEqual(['核验员，到 5月25日 18:00（共 2 份）', '安全负责人，长期'])
    expect(ownRoleWords([steward('21T18:00'), steward('22T18:00')], NOW)).toEqual(['核验员，5月22日 18:00 已到期'])
    expect(ownRoleWords([], NOW)).toEqual([])
  })
})
