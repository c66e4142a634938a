import { useAnswer } from '@/api/useAnswer'

/** 订阅消息: which messages can be asked for, and how many of each are still allowed. */
export const useSubscriptions = () => {
  const { answer, reread } = useAnswer('subscriptions', {})
  return { subscriptions: answer.kind === 'ready' ? answer.value : undefined, answer, reread }
}
