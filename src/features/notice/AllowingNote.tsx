import { View } from '@tarojs/components'
import type { Template } from '@domain/notice/notice'
import { Note } from '@/ui/Note'
import type { Allowing } from '@/features/notice/useAllowing'

interface Props {
  readonly state: Allowing
  /** What to say when it was declined, where that is not where to ask again. */
  readonly declined?: string
}

/** What came of asking for messages, and what to do where nothing did. */
export const AllowingNote = ({ state, declined = REASONS.declined }: Props) => {
  const said = wordsOf(state, declined)
  return said ? <View className='mt3'><Note kind={said.kind}>{said.words}</Note></View> : null
}

const wordsOf = (state: Allowing, declined: string): { readonly kind: 'success' | 'warning'; readonly words: string } | undefined => {
  if (state.kind === 'allowed') return { kind: 'success', words: `好的，${state.templates.map((template) => PROMISES[template]).join('，')}。` }
  if (state.kind === 'notKept') return { kind: 'warning', words: '微信里同意了，但没有记下来，请再点一次。' }
  return state.kind === 'none' ? { kind: 'warning', words: state.why === 'declined' ? declined : REASONS[state.why] } : undefined
}

const PROMISES: Readonly<Record<Template, string>> = {
  reminder: '前一天上午 10 点发微信提醒您',
  change: '改期或取消会发微信告诉您',
  offer: '轮到您时会发微信告诉您',
}

const REASONS = {
  declined: '没有开微信提醒，不影响预约和候补，请自己来“我的票”里看。想开时，到“我的”里点“微信提醒”。',
  switchedOff: '您在微信里关了这个小程序的消息。要打开：点右上角“…”，进“设置”，再点“通知管理”。',
  failed: '没有问成，请再点一次。',
} as const
