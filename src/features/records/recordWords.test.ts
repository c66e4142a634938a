import type { PersonalRecord } from '@domain/contract/myRecords'
import { instantOf, type Instant } from '@domain/kernel/instant'
import { EMPTY_PARTY } from '@domain/reservation/party'
import { recordLines, unfinished, wayToDelete } from '@/features/records/recordWords'

const at = (date: string, time: string) => instantOf(date, time) as Instant
const RECORD: PersonalRecord = {
  sessionId: '2025.kick-off-0523', ticketId: 'ABCD1234', title: '启动活动', startsAt: at('2025-05-23', '09:00'),
  reservedAt: at('2025-05-20', '09:00'), party: { ...EMPTY_PARTY, adult: 2 }, answers: { name: '李秀英', phone: '13812345678' },
  deletedAt: at('2025-06-22', '11:30'), canBeDeleted: false,
}

it('before the session a record is deleted by cancelling, during it not yet, after it at once', () => {
  expect(wayToDelete(RECORD, at('2025-05-23', '08:59'))).toBe('cancel')
  expect(wayToDelete(RECORD, at('2025-05-23', '09:00'))).toBe('later')
  expect(wayToDelete({ ...RECORD, canBeDeleted: true }, at('2025-05-23', '11:30'))).toBe('delete')
})

it('a form that took no places goes by itself', () => {
  expect(wayToDelete({ ...RECORD, pending: true }, at('2025-05-20', '09:01'))).toBe('soon')
})

it('says what was written for children and groups, and which messages went out', () => {
  const answers = { name: '赵老师', phone: '13812345678', pickUp: '孩子的爷爷', guardianPhone: '13900001111', group: { unit: '长平中学', kind: 'school' as const, names: ['王一', '李二'] } }
  const notices = [{ kind: 'sessionMoved' as const, state: 'sent' as const, at: at('2025-05-21', '10:00') }, { kind: 'reminder' as const, state: 'noSubscription' as const, at: at('2025-05-22', '10:00') }]
  const lines = recordLines({ ...RECORD, answers, members: ['小宝'], notices }).map(({ label, text }) => `${label}：${text}`.replaceAll('\u00a0', ' '))
  expect(lines).toEqual(expect.arrayContaining([
    '谁来接：孩子的爷爷', '监护人电话：13900001111', '单位：长平中学（学校）', '名单：2 人：王一、李二', '家人：小宝', '通知：改期（已发，5月21日 10:00）；活动提醒（没有发，5月22日 10:00）',
  ]))
})

it('before the account is closed what is to come is cancelled; what is over, given up or never came off is not', () => {
  const over = { ...RECORD, canBeDeleted: true }
  expect(unfinished([RECORD, { ...RECORD, waiting: true }, over, { ...RECORD, cancelled: true }, { ...RECORD, pending: true }])).toHaveLength(2)
})
