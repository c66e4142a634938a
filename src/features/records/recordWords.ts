import type { PersonalRecord } from '@domain/contract/myRecords'
import type { Instant } from '@domain/kernel/instant'
import { formatMoment, formatMonthDay, formatSpan } from '@/ui/formatTime'
import { partyText } from '@/ui/partyText'

/** One thing that is kept, under its name. */
export interface RecordLine {
  readonly label: string
  readonly text: string
}

/** What is kept about one reservation, line by line, as the screen shows it and the copied text says it. */
export const recordLines = (record: PersonalRecord): readonly RecordLine[] => [
  { label: '时间', text: formatSpan(record.startsAt) },
  ...answerLines(record),
  { label: '谁去', text: partyText(record.party) },
  { label: record.pending ? '提交于' : '预约于', text: formatMoment(record.reservedAt) },
  { label: '保存到', text: `${record.pending ? formatMoment(record.deletedAt) : formatMonthDay(record.deletedAt)}，之后自动删除` },
]

const answerLines = ({ answers }: PersonalRecord): readonly RecordLine[] =>
  answers
    ? [{ label: '姓名', text: answers.name }, { label: '手机号', text: answers.phone ?? '没有填' }]
    : [{ label: '您填的', text: '姓名和手机号已经删除' }]

const stateWords = ({ cancelled, waitingEnded, pending }: PersonalRecord): string => {
  if (cancelled) return '（已取消）'
  if (waitingEnded) return '（候补已结束）'
  return pending ? '（还没有报上）' : ''
}

/** Everything that is kept, as a text to take away (个人信息保护法 第四十五条). */
export const recordsText = (records: readonly PersonalRecord[], at: Instant): string =>
  [
    `高平科技周保存的我的信息，${formatMoment(at)}`,
    ...records.map((record, index) =>
      [
        `${index + 1}. ${record.title}${stateWords(record)}`,
        ...recordLines(record).map(({ label, text }) => `${label}：${text}`),
      ].join('\n'),
    ),
  ].join('\n\n')

/** Whether the record can be deleted here, is deleted by cancelling, only after the session that is under way, or by itself soon. */
export type WayToDelete = 'delete' | 'cancel' | 'later' | 'soon'

export const wayToDelete = ({ canBeDeleted, pending, startsAt }: PersonalRecord, now: Instant): WayToDelete => {
  if (pending) return 'soon'
  if (canBeDeleted) return 'delete'
  return now < startsAt ? 'cancel' : 'later'
}
