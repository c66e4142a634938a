import type { OperatorStatus } from '@domain/contract/staffViews'
import { DAY, HOUR, MINUTE, type Instant } from '@domain/kernel/instant'
import { formatMoment } from '@/ui/formatTime'

/** One thing that is well or not, and what to do then. */
export interface Finding {
  readonly kind: 'good' | 'look' | 'bad'
  readonly title: string
  readonly words: string
}

/** The clock leaves a word whenever it did something, and once an hour; some minutes more are nothing yet. */
const SILENT_AFTER = HOUR + 15 * MINUTE

/** A failure older than this, after which runs went well, is history. */
const FAILURE_SHOWN = DAY

/** 运行状态 in words, what is worst first. */
export const findingsOf = (status: OperatorStatus, now: Instant): readonly Finding[] =>
  [clockFinding(status, now), overdueFinding(status), failureFinding(status, now), callsFinding(status)]
    .sort((one, other) => GRAVITY[other.kind] - GRAVITY[one.kind])

const GRAVITY: Readonly<Record<Finding['kind'], number>> = { good: 0, look: 1, bad: 2 }

/** In a line: whether anything has to be done. */
export const summaryOf = (findings: readonly Finding[]): Finding['kind'] => findings[0]?.kind ?? 'good'

const clockFinding = ({ lastRun }: OperatorStatus, now: Instant): Finding => {
  const title = '定时任务'
  if (!lastRun) return { kind: 'bad', title, words: '还没有运行过。请到云开发控制台看 clock 函数的定时触发器有没有装上。' }
  const at = formatMoment(lastRun.at)
  if (now - lastRun.at > SILENT_AFTER) return { kind: 'bad', title, words: `${at} 之后没有动静。请到云开发控制台看 clock 函数的定时触发器和日志。` }
  const { looked, repaired, sent, failures } = lastRun
  const words = `${at} 跑过一次：看了 ${looked} 份到期的日程，补做 ${repaired} 处，发出 ${sent} 条消息${failures > 0 ? `，失败 ${failures} 次` : '，没有失败'}。`
  return failures > 0 ? { kind: 'look', title, words: `${words}失败的下一次会再试。` } : { kind: 'good', title, words }
}

const overdueFinding = ({ overdue }: OperatorStatus): Finding => {
  const title = '逾期没办的事'
  if (overdue === 0) return { kind: 'good', title, words: '没有。该办的都办了。' }
  return { kind: 'bad', title, words: `有 ${overdue} 份。等十分钟再刷新；数字不降，请看 clock 函数的日志。` }
}

const failureFinding = ({ lastFailure }: OperatorStatus, now: Instant): Finding => {
  const title = '最近一次失败'
  if (!lastFailure) return { kind: 'good', title, words: '没有。' }
  const words = `${formatMoment(lastFailure.at)}：${lastFailure.fault}`
  return now - lastFailure.at > FAILURE_SHOWN
    ? { kind: 'good', title, words: `${words}。一天多没有再失败。` }
    : { kind: 'look', title, words: `${words}。请对照云函数日志；没有逾期就已经补上了。` }
}

const callsFinding = ({ callsDue }: OperatorStatus): Finding => {
  const title = '待打电话'
  if (callsDue === 0) return { kind: 'good', title, words: '没有要打的电话。' }
  return { kind: 'look', title, words: `有 ${callsDue} 个人没收到消息，要打电话告诉。` }
}
