import type { OwnAnswers, PersonalRecord } from '@domain/contract/myRecords'
import type { Instant } from '@domain/kernel/instant'
import type { NoticeKind } from '@domain/notice/notice'
import { KIND_WORDS } from '@/ui/groupKindText'
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
  ...optional('家人', record.members?.join('、')),
  ...optional('通知', record.notices?.map(noticeWords).join('；')),
  { label: record.pending ? '提交于' : '最近变动', text: formatMoment(record.reservedAt) },
  { label: '保存到', text: `${record.pending ? formatMoment(record.deletedAt) : formatMonthDay(record.deletedAt)}，之后自动删除` },
]

const answerLines = ({ answers, cancelled }: PersonalRecord): readonly RecordLine[] =>
  answers
    ? [{ label: '姓名', text: answers.name }, { label: '手机号', text: answers.phone ?? '没有填' }, ...furtherLines(answers), ...optional('填的这些', cancelled ? '十几分钟内自动删除' : undefined)]
    : [{ label: '您填的', text: '姓名和手机号已经删除' }]

const furtherLines = ({ pickUp, guardianPhone, group }: OwnAnswers): readonly RecordLine[] => [
  ...optional('谁来接', pickUp),
  ...optional('监护人电话', guardianPhone),
  ...optional('单位', group && `${group.unit}（${KIND_WORDS[group.kind]}）`),
  ...optional('名单', group?.names && `${group.names.length} 人：${group.names.join('、')}`),
]

const optional = (label: string, text: string | undefined): readonly RecordLine[] => (text === undefined ? [] : [{ label, text }])

const NOTICE_WORDS: Readonly<Record<NoticeKind, string>> = {
  reminder: '活动提醒',
  offer: '候补有名额',
  sessionMoved: '改期',
  sessionCancelled: '取消',
  groupApproved: '团体通过',
  groupProposed: '团体改场次',
  groupDeclined: '团体没有通过',
  urgent: '紧急通知',
}

const noticeWords = ({ kind, state, at }: NonNullable<PersonalRecord['notices']>[number]): string =>
  `${NOTICE_WORDS[kind]}（${state === 'sent' ? '已发' : state === 'called' ? '已打电话' : '没有发'}，${formatMoment(at)}）`

/** Where a record stands, in brackets after its title; nothing where it is as it should be. */
export const stateWords = ({ cancelled, moved, waitingEnded, waiting, pending }: PersonalRecord): string => {
  if (cancelled) return moved ? '（已换场）' : '（已取消）'
  if (waitingEnded) return '（候补已结束）'
  if (waiting) return '（候补中）'
  return pending ? '（还没有报上）' : ''
}

/** Whether the record can be deleted here, is deleted by cancelling, only after the session that is under way, or by itself soon. */
export type WayToDelete = 'delete' | 'cancel' | 'later' | 'soon'

export const wayToDelete = ({ canBeDeleted, pending, startsAt }: PersonalRecord, now: Instant): WayToDelete => {
  if (pending) return 'soon'
  if (canBeDeleted) return 'delete'
  return now < startsAt ? 'cancel' : 'later'
}

/** Those that have to be cancelled, or to end, before the account can be closed. */
export const unfinished = (records: readonly PersonalRecord[]): readonly PersonalRecord[] =>
  records.filter(({ canBeDeleted, cancelled, pending }) => !canBeDeleted && !cancelled && !pending)
