import type { Refusal } from '@domain/contract/api'
import { formatClock, formatMoment } from '@/ui/formatTime'
import { BAND_WORDS } from '@/ui/partyText'

/**
 * What one may be refused on a page of the main package: reading, giving a ticket up, changing it. The words of all other
 * refusals are in `refusalText.ts`, which only sub-packages import: the main package has 500 KB.
 */
export type MainRefusal = Refusal<'home' | 'listSessions' | 'event' | 'myTickets' | 'cancel' | 'changeParty' | 'move'>

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
  FAULT: () => '系统出了点问题。请稍后再试，或打电话给主办方。',
  NOT_FOUND: () => '没有找到，可能已经撤下。请回到首页看看别的活动。',

  PARTY_EMPTY: () => '请至少选 1 个人。',
  PARTY_TOO_LARGE: ({ max }) => `一次最多 ${max} 人，请减少人数。`,
  ADULT_NEEDED: () => '未满 14 岁的孩子需要大人陪同，请加 1 位成人。',
  MORE_ADULTS_NEEDED: ({ adults, childrenPerAdult }) => `每 ${childrenPerAdult} 个孩子要有 1 位大人陪同，请至少来 ${adults} 位大人。`,
  BAND_NOT_ADMITTED: ({ band }) => `这一场不接待${BAND_WORDS[band]}的，请调整人数或看看别的活动。`,
  NOBODY_IT_IS_FOR: ({ forBands }) => `这一场是给${forBands.map((band) => BAND_WORDS[band]).join('、')}办的，请加上要参加的人。`,
  CONSENT_NEEDED: () => '孩子未满 14 岁，要监护人先看过并同意《儿童个人信息保护规则》。',
  MEMBERS_CHANGED: () => '家人名单变了，请重新选一次来的人。',
  NAME_MISSING: () => '请填写姓名。',
  NAME_TOO_LONG: ({ max }) => `姓名最多 ${max} 个字，请写短一些。`,
  NAME_NOT_A_NAME: () => '姓名里只能有文字，请去掉表情和符号。',
  PHONE_NOT_MOBILE: () => '请填写 11 位手机号，或者留空。',
  PICK_UP_MISSING: () => '请写上活动结束后谁来接孩子。',
  GUARDIAN_PHONE_MISSING: () => '请填监护人的 11 位手机号。',
  ACKNOWLEDGEMENT_MISSING: () => '请先看须知，再勾选“我已知晓”。',
  QUESTIONS_OPEN: () => '这样改要多回答几个问题。请先取消，再重新报名；也可以打主办方电话。',
  SIGN_UP_NOT_OPEN: ({ opensAt }) => `报名还没开始，${formatMoment(opensAt)} 开放，请到时再来。`,
  SIGN_UP_CLOSED: ({ closedAt }) => `报名已于 ${formatMoment(closedAt)} 截止，请看看别的场次。`,
  SESSION_OVER: () => '这一场已经结束，请看看别的场次。',
  SESSION_CANCELLED: () => '这一场已取消，请看看别的场次。',
  SESSION_FULL: ({ placesLeft }) =>
    placesLeft > 0 ? `这一场只剩 ${placesLeft} 个名额，请减少人数、加入候补或换一场。` : '这一场已约满，可以加入候补或换一场。',
  NO_MORE_PLACES: ({ placesLeft }) => (placesLeft > 0 ? `最多还能加 ${placesLeft} 人。` : '没有多的名额了，人数没有改。'),
  ALREADY_WAITING: () => '您已经在候补这一场，请在“我的票”里查看。',
  REQUEST_UNDER_WAY: () => '上一次提交还在办理，请过半分钟再试。',
  TOO_MANY_LIVE: ({ max }) => `每人最多同时约 ${max} 场，请先取消不去的。`,
  TOO_MANY_REQUESTS: ({ until }) => `操作太多了，请 ${formatClock(until)} 以后再试。`,
  OTHER_EVENT: () => '只能换到同一个活动的另一场。',
  SHARE_STAYS: () => '团体和电话预约请打电话给主办方更改。',
  ALREADY_RESERVED: () => '您已经约了这一场，请在“我的票”里查看。',
  RESERVATION_CANCELLED: () => '这次预约已经取消。要来的话，请重新预约。',
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
