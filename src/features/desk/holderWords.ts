import type { HolderPage, SessionHolder, ToLookUp } from '@domain/contract/staffViews'
import type { LookUpReason } from '@domain/staff/lookUpReason'
import { shownCode } from '@domain/ticket/shortCode'
import { SHARE_WORDS } from '@/features/desk/deskWords'
import { formatClock, formatMoment } from '@/ui/formatTime'
import type { TagKind } from '@/ui/Tag'

/** Whose party it is: a group by its unit, anybody else by the masked name. */
export const whoseWords = ({ unit, maskedName = '没有留姓名' }: Pick<SessionHolder, 'unit' | 'maskedName'>): string =>
  unit === undefined ? maskedName : `${unit}（带队 ${maskedName}）`

/** `票号 7K3M-9Q2H，网上，5月20日 09:00 约` */
export const bookedWords = ({ ticketId, share, reservedAt }: Pick<SessionHolder, 'ticketId' | 'share' | 'reservedAt'>): string =>
  `票号 ${shownCode(ticketId)}，${SHARE_WORDS[share]}，${`${formatMoment(reservedAt)} 约`.replace(/ /g, NO_BREAK)}`

const NO_BREAK = '\u00A0'

/** 已到 or 未到; a group that nobody has approved is not expected yet. */
export const cameTag = ({ enteredAt, underReview }: Pick<SessionHolder, 'enteredAt' | 'underReview'>): { readonly words: string; readonly kind: TagKind } => {
  if (enteredAt !== undefined) return { words: `${formatClock(enteredAt)} 已到`, kind: 'success' }
  return underReview ? { words: '待审核', kind: 'warning' } : { words: '未到', kind: 'plain' }
}

const LOOK_UP_WORDS: Readonly<Record<Exclude<ToLookUp, 'phone'>, string>> = { pickUp: '谁来接', guardianPhone: '监护人电话', names: '名单' }

/** What a row is marked with: what there is to look up besides a number. */
export const marksOf = ({ toLookUp }: Pick<SessionHolder, 'toLookUp'>): readonly string[] =>
  toLookUp.flatMap((each) => (each === 'phone' ? [] : [LOOK_UP_WORDS[each]]))

/** `共 32 家 87 人，已到 5 家` */
export const totalWords = ({ parties, people, enteredParties }: Pick<HolderPage, 'parties' | 'people' | 'enteredParties'>): string =>
  `共 ${parties} 家 ${people} 人，${enteredParties === 0 ? '还没有人到' : `已到 ${enteredParties} 家`}`

/** `第 21–40 家`; nothing where all are in sight. */
export const pageWords = ({ before, holders, parties }: Pick<HolderPage, 'before' | 'holders' | 'parties'>): string | undefined =>
  holders.length < parties ? `第 ${before + 1}–${before + holders.length} 家，先约的在前` : undefined

/** Why somebody looks, as it is chosen. */
export const REASON_WORDS: Readonly<Record<LookUpReason, string>> = { contact: '联系', pickUp: '接送核对', safety: '安全', other: '其他' }

/** What is said when the session's people are forgotten, or there were none. */
export const emptyWords = ({ forgotten }: Pick<HolderPage, 'forgotten'>): { readonly title: string; readonly hint: string } =>
  forgotten
    ? { title: '名单已经删除', hint: '结束 30 天后只留人数，在场次里看' }
    : { title: '还没有人约', hint: '有人约了会列在这里，先约的在前' }
