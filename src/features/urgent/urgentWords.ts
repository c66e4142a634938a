import type { UrgentDesk, UrgentSession } from '@domain/contract/staffViews'
import type { NoticeAbout } from '@domain/edition/notice'
import { endOfDay, HOUR, later, localDateOf, type Instant } from '@domain/kernel/instant'
import { isStanding } from '@domain/notice/urgent'
import { formatMoment, formatSpan } from '@/ui/formatTime'

/** How long a notice may stand, for whoever has no time to think. */
export type Standing = 'hour' | 'today' | 'tomorrow'

export const STANDING_OPTIONS: readonly { readonly value: Standing; readonly label: string }[] = [
  { value: 'hour', label: '1 小时' }, { value: 'today', label: '今天' }, { value: 'tomorrow', label: '到明天' },
]

/** Today's last minutes are over at once: then it is an hour. */
export const untilOf = (standing: Standing, now: Instant): Instant => {
  const inAnHour = later(now, HOUR)
  const midnight = endOfDay(localDateOf(now))
  if (standing === 'hour') return inAnHour
  if (standing === 'tomorrow') return endOfDay(localDateOf(midnight))
  return midnight > inAnHour ? midnight : inAnHour
}

/** What a notice is about: its event, and which session of it. */
export const aboutWords = ({ title, startsAt }: NoticeAbout): string => (startsAt === undefined ? title : `${title}，${formatSpan(startsAt)}`)

/** Who is told by a notice about this, before it is sent. */
export const tellWords = (session: UrgentSession | undefined): string => {
  if (!session) return '有网络的手机打开小程序就看到横幅。不发微信消息，没有网络的看不到。'
  const families = session.holding + session.waiting
  if (families === 0) return '这一场还没有人约，没有人要发消息。每个人打开小程序时看到横幅。'
  return `约了的 ${session.holding} 家、候补的 ${session.waiting} 家，开了微信提醒的发消息，其余列进“待打电话”。每个人打开小程序时也看到横幅。`
}

/** What became of a notice about a session. */
export const reachedWords = ({ families, sent, toCall, called, onItsWay }: NonNullable<UrgentDesk['reached']>): string =>
  [
    `${families} 家：已发消息 ${sent}`,
    ...(onItsWay > 0 ? [`正在发 ${onItsWay}`] : []),
    ...(toCall > 0 ? [`要打电话 ${toCall}`] : []),
    ...(called > 0 ? [`已打电话 ${called}`] : []),
  ].join('，')

/** Where a notice stands. */
export const standingWords = (notice: UrgentDesk, now: Instant): string => {
  if (notice.endedAt !== undefined) return `${formatMoment(notice.endedAt)} 已结束`
  return isStanding(notice, now) ? `正在显示，到 ${formatMoment(notice.until)} 自己收回` : `${formatMoment(notice.until)} 已到期`
}
