import type { CallDue } from '@domain/contract/staffViews'
import type { Instant } from '@domain/kernel/instant'
import { formatSpan } from '@/ui/formatTime'

const KINDS: Readonly<Record<CallDue['kind'], string>> = {
  sessionCancelled: '这一场取消了',
  sessionMoved: '改期了',
  offer: '轮到候补',
  reminder: '提醒',
  groupApproved: '团体预约通过了',
  groupProposed: '建议团体换一场',
  groupDeclined: '团体接待不了',
  urgent: '紧急通知',
}

/** What the call is about, in a few words. */
export const kindWords = (kind: CallDue['kind']): string => KINDS[kind]

/** Why no message did it. */
export const whyWords = (why: CallDue['why']): string =>
  why === 'noSubscription' ? '没有订阅消息，微信发不了' : '发过消息，不知道收到没有'

/** As much of a call as is said; the last four as far as they are known. */
type Said = Pick<CallDue, 'kind' | 'title' | 'startsAt'> & {
  readonly people?: number
  /** Waits for a place; else holds one. */
  readonly waiting?: true
  /** Of an urgent notice: its title; what it says is then the reason. */
  readonly headline?: string
  readonly reason?: string
  /** Of a session that was moved: when it would have begun. */
  readonly was?: Instant
}

/** What to say on the phone. */
export const sayWords = (said: Said): string => `“${SENTENCES[said.kind](said)}”`

const SENTENCES: Readonly<Record<CallDue['kind'], (said: Said) => string>> = {
  sessionCancelled: (said) => `${whatWords(said)}，${formatSpan(said.startsAt)}这一场取消了${becauseWords(said)}，${said.waiting ? '不用再等了' : '请不要再来'}。`,
  sessionMoved: (said) =>
    `${whatWords(said)}改期了${becauseWords(said)}。${said.was === undefined ? '' : `原来是 ${formatSpan(said.was)}，`}现在是 ${formatSpan(said.startsAt)}。${said.waiting ? '您的候补还在，不想等了请退出候补' : '名额给您留着，来不了请取消'}。`,
  offer: (said) => `${whatWords({ ...said, waiting: true })}，${formatSpan(said.startsAt)}这一场有名额了，请尽快在小程序“我的票”里接受。`,
  groupApproved: (said) => `${whatWords(said)}，${formatSpan(said.startsAt)}，团体预约通过了，到时请出示“我的票”。`,
  groupProposed: (said) => `${whatWords(said)}，${formatSpan(said.startsAt)}接待有困难，建议换一场，请在“我的票”里看，愿意就点一下。`,
  groupDeclined: (said) => `${whatWords(said)}，${formatSpan(said.startsAt)}这次接待不了${becauseWords(said)}，请另选时间。`,
  urgent: (said) => `${whatWords(said)}，${formatSpan(said.startsAt)}这一场有紧急通知。${said.headline ?? ''}：${said.reason ?? ''}`,
  reminder: (said) => `${whatWords(said)}，${formatSpan(said.startsAt)}，来不了请取消。`,
}

const whatWords = ({ title, people, waiting }: Said): string => `您${waiting ? '候补' : '约'}的${title}${people === undefined ? '' : `（${people} 人）`}`

const becauseWords = ({ reason }: Said): string => (reason === undefined ? '' : `，原因是${reason}`)

/** Of whom, as far as the list tells. */
export const whomWords = ({ maskedName = '没有留姓名', maskedPhone }: Pick<CallDue, 'maskedName' | 'maskedPhone'>): string =>
  `${maskedName}，${maskedPhone ?? '没有留号码'}`
