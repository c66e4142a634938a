import type { GateSession } from '@domain/contract/gateViews'
import { localDateOf } from '@domain/kernel/instant'
import { partySize } from '@domain/reservation/party'
import { formatClock, formatMoment } from '@/ui/formatTime'
import type { IconName } from '@/ui/iconName'
import { refusalText } from '@/ui/refusalText'
import type { GateOutcome } from '@/features/checkin/phone/alone'

interface OutcomeWords {
  readonly sign: IconName
  readonly title: string
  /** The one fact that matters most, as large as the title. */
  readonly second?: string
}

type GateRefusal = Extract<GateOutcome, { readonly kind: 'refused' }>['refusal']

/** `come`: let them in; `look`: look at it, nobody is to be turned away for it; `stop`: do not let them in. */
export type Sign = 'come' | 'look' | 'stop'

const LOOK_AT_IT: ReadonlySet<GateRefusal['code']> = new Set(['ALREADY_CHECKED_IN', 'DOORS_NOT_OPEN', 'CANNOT_VERIFY', 'MORE_THAN_PARTY', 'ENTRY_STOPPED'])

/** What an outcome means for the people in front of the gate. */
export const signOf = (outcome: GateOutcome): Sign => {
  if (outcome.kind === 'in') return 'come'
  return LOOK_AT_IT.has(outcome.refusal.code) ? 'look' : 'stop'
}

/** The large words of a result: 可入场 3 人; 已核验过 08:41 西门; 不能入场 and why. */
export const outcomeWords = (outcome: GateOutcome): OutcomeWords => {
  if (outcome.kind === 'in') return { sign: 'ok', title: '可入场', second: `${partySize(outcome.letIn.people)} 人` }
  if (signOf(outcome) === 'look') return { sign: 'warning', ...lookWords(outcome.refusal) }
  const second = REASONS[outcome.refusal.code]
  return { sign: 'no', title: '不能入场', ...(second !== undefined && { second }) }
}

const lookWords = (refusal: GateRefusal): Omit<OutcomeWords, 'sign'> => {
  if (refusal.code === 'ALREADY_CHECKED_IN') return { title: '已核验过', second: `${formatClock(refusal.at)} ${refusal.gate}` }
  if (refusal.code === 'DOORS_NOT_OPEN') return { title: '还没开门', second: `${formatClock(refusal.opensAt)} 开始` }
  if (refusal.code === 'ENTRY_STOPPED') return { title: '暂停入场', second: refusal.reason }
  if (refusal.code === 'MORE_THAN_PARTY') return { title: '人数不对', second: `还能进 ${partySize(refusal.rest)} 人` }
  return { title: '验不了真假', second: '请输票号' }
}

const REASONS: Partial<Record<GateRefusal['code'], string>> = {
  TICKET_CANCELLED: '票已取消',
  TICKET_FORGED: '不是真票',
  TICKET_REPLACED: '票已换新',
  TICKET_UNKNOWN: '查无此票',
  WRONG_SESSION: '场次不对',
  GATE_UNKNOWN: '入口不对',
  CODE_UNREADABLE: '不是科技周的票',
  DOORS_CLOSED: '已经散场',
  SESSION_CANCELLED: '活动取消了',
  AWAITING_REVIEW: '团体未审核',
  NOT_ALLOWED: '没有权限',
  GRANT_ENDED: '您的权限到期了',
}

interface Place {
  readonly session: GateSession
  /** Those that this steward may check tickets of. */
  readonly sessions: readonly GateSession[]
  readonly alone: boolean
}

/** What to do about a refusal, in a sentence. */
export const refusalAdvice = (refusal: GateRefusal, { session, sessions, alone }: Place): string => {
  if (refusal.code === 'CANNOT_VERIFY') return '现在没有网络，这部手机还不能验证票码。请输入票码下面的 8 位票号，或等有网再扫。'
  if (refusal.code === 'WRONG_SESSION') return otherSession(refusal.sessionId, session, sessions)
  if (refusal.code === 'TICKET_UNKNOWN' && alone) return '这部手机的名单里没有这个票号。请核对，或扫对方手机上的票码：刚约的票也能验。'
  if (refusal.code === 'AWAITING_REVIEW' && alone) return '这部手机的名单里，这个团还没有审核通过。后来通过了的，请扫带队人“我的票”里现在的票码；或等有网再试。'
  return refusalText(refusal)
}

/** An old edition's ticket, another day's, another event's: each says so. */
const otherSession = (id: string, session: GateSession, sessions: readonly GateSession[]): string => {
  const editionOf = (of: string) => of.split('.')[0] ?? ''
  if (editionOf(id) !== editionOf(session.id)) return `这是${editionOf(id)}年科技周的票，不是今年的。`
  const other = sessions.find((one) => one.id === id)
  if (!other) return '这是别的活动的票，不在这里核验。请对方看票上的地点和时间。'
  const when = formatMoment(other.startsAt)
  return localDateOf(other.startsAt) === localDateOf(session.startsAt)
    ? `这是“${other.title}”${when} 的票。请对方去那里，或在上面换场次。`
    : `日子不对：这是 ${when}“${other.title}”的票。`
}
