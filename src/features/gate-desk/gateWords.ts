import type { FlaggedEntry, GateFigures, Headcount } from '@domain/checkin/gateFigures'
import { shownCode } from '@domain/ticket/shortCode'
import { formatClock } from '@/ui/formatTime'

const WHY: Readonly<Record<FlaggedEntry['why'], string>> = {
  double: '多进了人',
  cancelled: '票已取消',
  replaced: '旧票',
  awaitingReview: '团体没审核',
  unknown: '查无此票',
  beyondAllotment: '现场名额之外',
}

/** Why an entry is looked at, and what it was: `旧票，3 人`. */
export const flaggedTitle = ({ why, people }: FlaggedEntry): string => `${WHY[why]}，${people} 人`

/** Where and when, and whose ticket: its code, never a name. */
export const flaggedNote = ({ at, gate, ticketId }: FlaggedEntry): string =>
  `${formatClock(at)} ${gate}，${ticketId === undefined ? '没有票' : `票号 ${shownCode(ticketId)}`}`

const REFUSED: Readonly<Record<string, string>> = {
  ALREADY_CHECKED_IN: '已核验过',
  AWAITING_REVIEW: '团体没审核',
  CODE_UNREADABLE: '看不出票号',
  DOORS_CLOSED: '已经散场',
  DOORS_NOT_OPEN: '还没开门',
  ENTRY_STOPPED: '暂停入场',
  GATE_UNKNOWN: '入口不对',
  MORE_THAN_PARTY: '人数超了',
  SESSION_CANCELLED: '场次取消',
  TICKET_CANCELLED: '票已取消',
  TICKET_FORGED: '不是真票',
  TICKET_REPLACED: '旧票',
  TICKET_UNKNOWN: '查无此票',
  WRONG_SESSION: '场次不对',
}

/** `已核验过 5 次，不是真票 1 次` */
export const refusedWords = (refused: GateFigures['refused']): string =>
  refused.map(({ code, scans }) => `${REFUSED[code] ?? '别的原因'} ${scans} 次`).join('，')

/** `120 家，310 人` */
export const headcountWords = ({ parties, people }: Headcount): string => `${parties} 家，${people} 人`

/** Who came without a ticket: on borrowed places, and beyond them. */
export const walkInWords = ({ within, beyond }: GateFigures['walkIns']): string =>
  beyond === 0 ? `${within} 人` : `${within + beyond} 人，其中 ${beyond} 人在名额之外`

/** What phones have of the places for people without a ticket: `09:05 借 20 个，用了 12 个`. */
export const allotmentWords = ({ at, places, used }: GateFigures['allotments'][number]): string =>
  `${formatClock(at)} 借 ${places} 个，用了 ${used} 个`

/** Places that come back when it is taken back now. */
export const unusedOf = ({ places, used }: GateFigures['allotments'][number]): number => places - used
