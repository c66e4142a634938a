import type { Notice, NoticeKind } from '@domain/notice/notice'
import type { Entry } from '@domain/person/person'
import type { Instant } from '@domain/kernel/instant'
import type { Environment } from '../environment'

type Template = NonNullable<NonNullable<Environment['MESSAGE_TEMPLATES']>['offer']>

/** WeChat's limit of a `thing` field. */
const THING_MAX = 20

const NOTES: Readonly<Record<Exclude<NoticeKind, 'urgent'>, string>> = {
  reminder: '不能来请点开让出名额',
  offer: '有名额了，请尽快确认',
  sessionMoved: '时间或地点有变，请点开看',
  sessionCancelled: '本场已取消，请点开看',
  groupApproved: '团体预约已通过',
  groupProposed: '建议换一场，请点开看',
  groupDeclined: '这次接待不了，请点开看',
}

/** A message's fields and the page it opens: whoever waits has no ticket. */
export const messageOf = ({ kind, sessionId, waiting, headline = '' }: Notice, { shown, startsAt, ticketId }: Entry, template: Template) => ({
  page: kind === 'offer' || waiting ? `pages/programme/waiting/index?session=${sessionId}` : `pages/ticket/index?session=${sessionId}&ticket=${ticketId}`,
  data: {
    [template.title]: { value: short(shown.title) },
    [template.time]: { value: wallTime(startsAt) },
    [template.place]: { value: short(shown.placeName ?? '待公布') },
    [template.note]: { value: kind === 'urgent' ? short(`紧急：${headline}`) : NOTES[kind] },
  },
})

const short = (text: string): string => ([...text].length > THING_MAX ? `${[...text].slice(0, THING_MAX - 1).join('')}…` : text)

/** `2025年5月23日 09:00`, in +08:00 whatever the server's zone. */
const wallTime = (at: Instant): string => {
  const local = new Date(at + 8 * 3_600_000).toISOString()
  const [year, month, day] = local.slice(0, 10).split('-').map(Number)
  return `${year}年${month}月${day}日 ${local.slice(11, 16)}`
}
