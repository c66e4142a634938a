import type { KeptAboutMe, PersonalRecord } from '@domain/contract/myRecords'
import { instantOf, type Instant } from '@domain/kernel/instant'
import { EMPTY_PARTY } from '@domain/reservation/party'
import { exportJson, exportText } from '@/features/records/exportWords'

const at = (date: string, time: string) => instantOf(date, time) as Instant
const { answers, ...WITHOUT_ANSWERS }: PersonalRecord = {
  sessionId: '2025.kick-off-0523', ticketId: 'ABCD1234', title: '启动活动', startsAt: at('2025-05-23', '09:00'),
  reservedAt: at('2025-05-20', '09:00'), party: { ...EMPTY_PARTY, adult: 2 }, answers: { name: '李秀英', phone: '13812345678' },
  deletedAt: at('2025-06-22', '11:30'), canBeDeleted: false,
}
const KEPT: KeptAboutMe = {
  records: [{ ...WITHOUT_ANSWERS, ...(answers && { answers }) }, { ...WITHOUT_ANSWERS, cancelled: true, canBeDeleted: true }],
  family: {
    members: [{ id: 'm1', name: '小宝', band: 'under14', relation: 'child' }],
    consent: { version: '1', guardianship: 'parent', at: at('2025-05-20', '08:50') },
    deletedAt: at('2025-06-22', '11:30'),
  },
  consents: [{ kind: 'given', version: '1', at: at('2025-05-20', '08:50') }],
  accepts: { reminder: 1 },
  files: [{ purpose: 'names', deletedAt: at('2025-05-22', '09:00') }],
}

it('the text to take away says everything that is kept, a part after the other', () => {
  expect(exportText(KEPT, at('2025-05-21', '10:00')).replaceAll('\u00a0', ' ')).toBe(`高平科技周保存的我的信息，5月21日 10:00

1. 启动活动
时间：5月23日 周五 09:00
姓名：李秀英
手机号：13812345678
谁去：成人 2 人
最近变动：5月20日 09:00
保存到：6月22日，之后自动删除

2. 启动活动（已取消）
时间：5月23日 周五 09:00
您填的：姓名和手机号已经删除
谁去：成人 2 人
最近变动：5月20日 09:00
保存到：6月22日，之后自动删除

家人
小宝（孩子，未满14岁）

《儿童个人信息保护规则》
现在有效，您是孩子的爸爸或妈妈
5月20日 08:50 同意，第 1 版

家人和现在的同意保存到
6月22日以后自动删除

还允许发的微信消息
活动提醒 1 条

上传的文件
名单，5月22日 09:00 以后自动删除`)
})

it('leaves out parts in which there is nothing', () => {
  const nothing = exportText({ records: [], family: { members: [] }, consents: [], accepts: {}, files: [] }, at('2025-05-21', '10:00'))
  expect(nothing).toBe('高平科技周保存的我的信息，5月21日 10:00')
})

it('the file for a program has every value of the answer, with moments in our own time', () => {
  const read = JSON.parse(exportJson(KEPT, at('2025-05-21', '10:00'))) as Record<string, unknown>
  expect(read).toMatchObject({
    at: '2025-05-21T10:00:00+08:00',
    records: [{ answers: { name: '李秀英', phone: '13812345678' }, startsAt: '2025-05-23T09:00:00+08:00', party: { adult: 2 } }, { cancelled: true }],
    family: { members: [{ name: '小宝' }], consent: { at: '2025-05-20T08:50:00+08:00' } },
    consents: [{ kind: 'given' }],
    accepts: { reminder: 1 },
  })
})

it('a consent to earlier rules is not said to stand, and one without a family says until when it is kept', () => {
  const { consent } = KEPT.family
  const text = exportText({ ...KEPT, family: { ...KEPT.family, members: [], ...(consent && { consent: { ...consent, version: '0' } }) } }, at('2025-05-21', '10:00'))
  expect(text).not.toContain('现在有效')
  for (const words of ['您同意的是第 0 版', '6月22日以后自动删除']) expect(text).toContain(words)
})
