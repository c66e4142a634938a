import type { Refusal } from '@domain/contract/api'
import { formatClock, formatMoment } from '@/ui/formatTime'

/**
 * What one may be refused on a page of the main package: reading, giving a ticket up. The words of all other
 * refusals are in `refusalText.ts`, which only sub-packages import: the main package has 500 KB.
 */
export type MainRefusal = Refusal<'home' | 'listSessions' | 'event' | 'myTickets' | 'cancel'>

/** One text per refusal; the compiler sees to it that none is missing. */
export type WordsFor<Told extends Refusal> = {
  readonly [Code in Told['code']]: (refusal: Extract<Told, { readonly code: Code }>) => string
}

/** What happened, and what to do. */
export const MAIN_WORDS: WordsFor<MainRefusal> = {
  BAD_INPUT: () => '填写的内容有误，请检查后再提交。',
  UNKNOWN_ACTION: () => '当前版本太旧，请关闭后重新打开小程序。',
  SIGN_IN_NEEDED: () => '还没有登录，请在微信里打开小程序后再试。',
  NOT_ALLOWED: () => '您没有这项工作的权限，请联系主办方。',
  GRANT_ENDED: ({ endedAt }) => `您的这份工作已于 ${formatMoment(endedAt)} 到期，请联系主办方。`,
  FAULT: () => '系统出了点问题。请稍后再试，或打电话给主办方。',
  NOT_FOUND: () => '没有找到，可能已经撤下。请回到首页看看别的活动。',

  TOO_MANY_REQUESTS: ({ until }) => `操作太多了，请 ${formatClock(until)} 以后再试。`,
  RACE_LOST: () => '同时报名的人太多，没有抢到。请再试一次。',

  NO_RESERVATION: () => '没有找到这次预约，请刷新“我的票”看看。',
  SESSION_STARTED: ({ startsAt }) => `活动已于 ${formatClock(startsAt)} 开始，不能再改。`,
  ALREADY_CHECKED_IN: ({ at, gate }) => `这张票已于 ${formatMoment(at)} 在${gate}核验，不能再用。`,
}

/** A refusal in words a visitor can act on. */
export const mainRefusalText = (refusal: MainRefusal): string => {
  // Each text takes only its own refusal; that the two belong together is what `WordsFor` checked.
  const words = MAIN_WORDS[refusal.code] as (told: MainRefusal) => string
  return words(refusal)
}

/** Nothing came back, and nobody knows whether anything was done. */
export const UNREACHABLE_TEXT = '网络不太好，没有连上。请检查网络后再试。'

/** Too many people are calling; nothing was done. */
export const OVERLOADED_TEXT = '现在人太多，没有排上。请过一会儿再试。'
