import type { CallDue } from '@domain/contract/staffViews'
import { formatSpan } from '@/ui/formatTime'

const KINDS: Readonly<Record<CallDue['kind'], string>> = {
  sessionCancelled: '这一场取消了',
  sessionMoved: '改期了',
  offer: '轮到候补',
  reminder: '提醒',
}

/** What the call is about, in a few words. */
export const kindWords = (kind: CallDue['kind']): string => KINDS[kind]

/** Why no message did it. */
export const whyWords = (why: CallDue['why']): string =>
  why === 'noSubscription' ? '没有订阅消息，微信发不了' : '发过消息，不知道收到没有'

/** What to say on the phone. */
export const sayWords = ({ kind, title, startsAt }: Pick<CallDue, 'kind' | 'title' | 'startsAt'>): string => {
  const when = formatSpan(startsAt)
  switch (kind) {
    case 'sessionCancelled':
      return `“您约的${title}，${when}这一场取消了，请不要再来。”`
    case 'sessionMoved':
      return `“您约的${title}改期了，现在是 ${when}。名额给您留着，来不了请取消。”`
    case 'offer':
      return `“您候补的${title}，${when}这一场有名额了，请尽快在小程序“我的票”里接受。”`
    case 'reminder':
      return `“您约了${title}，${when}，来不了请取消。”`
  }
}

/** Of whom, as far as the list tells. */
export const whomWords = ({ maskedName = '没有留姓名', maskedPhone }: Pick<CallDue, 'maskedName' | 'maskedPhone'>): string =>
  `${maskedName}，${maskedPhone ?? '没有留号码'}`
