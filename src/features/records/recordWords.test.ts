import type { PersonalRecord } from '@domain/contract/myRecords'
import { instantOf, type Instant } from '@domain/kernel/instant'
import { EMPTY_PARTY } from '@domain/reservation/party'
import { recordsText, wayToDelete } from '@/features/records/recordWords'

const at = (date: string, time: string) => instantOf(date, time) as Instant
const RECORD: PersonalRecord = {
  sessionId: '2025.kick-off-0523', ticketId: 'ABCD1234', title: '启动活动', startsAt: at('2025-05-23', '09:00'),
  reservedAt: at('2025-05-20', '09:00'), party: { ...EMPTY_PARTY, adult: 2 }, answers: { name: '李秀英', phone: '13812345678' },
  deletedAt: at('2025-06-22', '11:30'), canBeDeleted: false,
}
const { answers, ...withoutAnswers } = RECORD

it('the text to take away says everything that is kept, a record after the other', () => {
  const text = recordsText([RECORD, { ...withoutAnswers, cancelled: true, canBeDeleted: true }], at('2025-05-21', '10:00'))
  expect(answers).toBeDefined()
  expect(text.replaceAll('\u00a0', ' ')).toBe(`高平科技周保存的我的信息，5月21日 10:00

1. 启动活动
时间：5月23日 周五 09:00
姓名：李秀英
手机号：13812345678
谁去：成人 2 人
预约于：5月20日 09:00
保存到：6月22日，之后自动删除

2. 启动活动（已取消）
时间：5月23日 周五 09:00
您填的：姓名和手机号已经删除
谁去：成人 2 人
预约于：5月20日 09:00
保存到：6月22日，之后自动删除`)
})

it('a form that took no places is shown too, and goes by itself', () => {
  const pending: PersonalRecord = { ...RECORD, pending: true, deletedAt: at('2025-05-20', '09:10') }
  const text = recordsText([pending], at('2025-05-20', '09:01')).replaceAll('\u00a0', ' ')
  expect(text).toContain('启动活动（还没有报上）')
  expect(text).toContain('保存到：5月20日 09:10，之后自动删除')
  expect(wayToDelete(pending, at('2025-05-20', '09:01'))).toBe('soon')
})

it('before the session a record is deleted by cancelling, during it not yet, after it at once', () => {
  expect(wayToDelete(RECORD, at('2025-05-23', '08:59'))).toBe('cancel')
  expect(wayToDelete(RECORD, at('2025-05-23', '09:00'))).toBe('later')
  expect(wayToDelete({ ...RECORD, canBeDeleted: true }, at('2025-05-23', '11:30'))).toBe('delete')
})
