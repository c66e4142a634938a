import { type Opening, type OpenState } from '@domain/base/opening'
import { localDateOf, startOfDay, type Instant, type LocalDate } from '@domain/kernel/instant'
import { formatClock, formatDay, formatMonthDay } from '@/ui/formatTime'

const WEEKDAYS = '一二三四五六日'

/** `周二至周日 09:00–17:00`, `每天 09:00–17:00`, `周六、周日 09:00–12:00`; unknown: 开放时间待公布. */
export const formatOpening = (opening: Opening | undefined): string =>
  opening ? `${weekdayWords(opening.weekdays)} ${opening.opensAt}\u2060–\u2060${opening.closesAt}` : '开放时间待公布'

/**
 * `开放日期 5月19日–6月8日，5月29日、6月2日 闭馆`.
 * @returns undefined where neither is known; what is 待公布 the page names itself
 */
export const formatOpeningDays = ({ days, closedOn }: Opening): string | undefined => {
  const parts = [
    ...(days ? [`开放日期 ${dayWords(days.from)}\u2060–\u2060${dayWords(days.to)}`] : []),
    ...(closedOn.length > 0 ? [`${closedOn.map(dayWords).join('、')}\u00A0闭馆`] : []),
  ]
  return parts.length === 0 ? undefined : parts.join('，')
}

const dayWords = (date: LocalDate): string => formatMonthDay(startOfDay(date))

/** `现在开放，到 17:00`, `今天 14:00 开放`, `5月27日 周二 09:00 开放`, `开放已结束`. */
export const formatOpenState = (state: OpenState, now: Instant): string => {
  if (state.kind === 'open') return `现在开放，到 ${formatClock(state.until)}`
  if (state.kind === 'ended') return '开放已结束'
  const day = localDateOf(state.opensAt) === localDateOf(now) ? '今天' : formatDay(state.opensAt)
  return `${day} ${formatClock(state.opensAt)} 开放`
}

const weekdayWords = (weekdays: readonly number[]): string => {
  if (weekdays.length === 7) return '每天'
  const [first, last] = [weekdays[0] ?? 1, weekdays.at(-1) ?? 7]
  const unbroken = weekdays.length > 2 && last - first === weekdays.length - 1
  return unbroken ? `${word(first)}至${word(last)}` : weekdays.map(word).join('、')
}

const word = (weekday: number): string => `周${WEEKDAYS[weekday - 1] ?? ''}`
