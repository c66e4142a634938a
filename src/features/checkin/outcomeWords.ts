import { partySize } from '@domain/reservation/party'
import { formatClock } from '@/ui/formatTime'
import type { IconName } from '@/ui/iconName'
import type { Outcome } from '@/features/checkin/scanOutcome'

interface OutcomeWords {
  readonly sign: IconName
  readonly title: string
  /** The one fact that matters most, as large as the title. */
  readonly second?: string
}

type Refusal = Extract<Outcome, { readonly refusal: unknown }>['refusal']

/** The large words of a result: 可入场 3 人; 已核验过 08:41 西门; 不能入场 and why. */
export const outcomeWords = (outcome: Outcome): OutcomeWords => {
  switch (outcome.kind) {
    case 'come':
      return { sign: 'ok', title: '可入场', second: `${partySize(outcome.entry.people)} 人` }
    case 'wait':
      return { sign: 'warning', ...waitWords(outcome.refusal) }
    case 'stop':
      return { sign: 'no', title: '不能入场', ...reason(outcome.refusal) }
    case 'unsent':
      return { sign: 'offline', title: '没有收到回音' }
  }
}

const waitWords = (refusal: Refusal): Omit<OutcomeWords, 'sign'> => {
  if (refusal.code === 'ALREADY_CHECKED_IN') {
    return { title: '已核验过', second: `${formatClock(refusal.at)} ${refusal.gate}` }
  }
  if (refusal.code === 'DOORS_NOT_OPEN') return { title: '还没开门', second: `${formatClock(refusal.opensAt)} 开始` }
  return { title: '没记上', second: '再扫一次' }
}

const REASONS: Partial<Record<Refusal['code'], string>> = {
  TICKET_CANCELLED: '票已取消',
  TICKET_FORGED: '不是真票',
  TICKET_REPLACED: '票已换新',
  TICKET_UNKNOWN: '查无此票',
  WRONG_SESSION: '场次不对',
  GATE_UNKNOWN: '入口不对',
  CODE_UNREADABLE: '看不出票号',
  DOORS_CLOSED: '已经散场',
  AWAITING_REVIEW: '团体未审核',
  NOT_ALLOWED: '没有权限',
}

const reason = ({ code }: Refusal): { readonly second?: string } => {
  const second = REASONS[code]
  return second === undefined ? {} : { second }
}
