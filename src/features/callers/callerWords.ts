import type { Refusal } from '@domain/contract/api'
import type { FoundTicket } from '@domain/contract/staffViews'
import { partySize } from '@domain/reservation/party'
import { shownCode } from '@domain/ticket/shortCode'
import type { Failure, FailedCall } from '@/ui/failure'
import { failureOf } from '@/ui/failureOf'

/** Refusals that mean something else to the one who answers the phone than to the one who signs up. */
const FOR_STAFF: { readonly [Code in Refusal['code']]?: (refusal: Extract<Refusal, { readonly code: Code }>) => string } = {
  SESSION_FULL: ({ placesLeft }) => (placesLeft > 0 ? `这一场能约的名额只剩 ${placesLeft} 个，请对方减少人数，或者换一场。` : '这一场能约的名额没有了，请换一场，或者在“场次管理”里加名额。'),
  ALREADY_RESERVED: ({ ticketId }) => `这个号码已经约了这一场，票号 ${shownCode(ticketId)}。`,
  ALREADY_WAITING: () => '这个号码已经在候补这一场。',
  RESERVATION_CANCELLED: () => '刚才那次预约已经取消。对方还要来的话，请再按一次。',
  TOO_MANY_LIVE: ({ max }) => `这个号码已经同时约了 ${max} 场，请对方先取消不去的。`,
  NO_MORE_PLACES: ({ placesLeft }) => (placesLeft > 0 ? `这一场最多还能加 ${placesLeft} 人。` : '这一场没有多的名额，人数没有改。要加人，请先在“场次管理”里加名额，或者换一场。'),
  PARTY_TOO_LARGE: ({ max }) => `这一份最多 ${max} 人。`,
  SIGN_UP_CLOSED: () => '报名已经截止，只能减少，不能加人。',
  SESSION_STARTED: () => '这一场已经开始，不能再改。',
  ALREADY_CHECKED_IN: ({ gate }) => `这张票已经在${gate}核验过，不能再改。`,
  GUARDIANS_NOT_ASKED: () => '有未满 18 岁的人，请先问过监护人，再勾选同意。',
  NO_RESERVATION: () => '这一场没有这张票，或者已经取消了。请和对方核对场次和票号。',
}

const NOBODY_KNOWS = '没有收到回音，不知道约上没有。填写的都在，再按一次不会重复占名额。'

/** What went wrong while serving a caller. */
export const callerFailure = (failed: FailedCall, silence = NOBODY_KNOWS): Failure => {
  if (failed.kind !== 'refused') return failureOf(failed, silence)
  // Each text takes only its own refusal; that the two belong together is what the type of FOR_STAFF checked.
  const words = FOR_STAFF[failed.refusal.code] as ((refusal: Refusal) => string) | undefined
  return words ? { words: words(failed.refusal) } : failureOf(failed)
}

/** Whose ticket it is, to be compared with what the caller says. */
export const foundWords = ({ maskedName = '没有留姓名', maskedPhone = '没有留号码', unit, party, share }: Pick<FoundTicket, 'maskedName' | 'maskedPhone' | 'unit' | 'party' | 'share'>): string =>
  [unit, maskedName, maskedPhone, `${partySize(party)} 人`, HOW[share]].filter(Boolean).join('，')

const HOW: Readonly<Record<FoundTicket['share'], string>> = { phone: '电话约的', group: '团体预约', online: '对方自己约的', walkIn: '现场登记的' }

/** A code to be read aloud, sign by sign: `7 K 3 M，9 Q 2 H`. */
export const spokenCode = (ticketId: string): string => `${[...ticketId.slice(0, 4)].join(' ')}，${[...ticketId.slice(4)].join(' ')}`
