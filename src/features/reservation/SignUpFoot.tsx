import { View } from '@tarojs/components'
import { partySize } from '@domain/reservation/party'
import { useQueueing } from '@/platform/queue'
import { a11y } from '@/ui/a11y'
import { Button } from '@/ui/Button'
import { failureOf } from '@/ui/failure'
import { FailureText } from '@/ui/FailureText'
import { Icon } from '@/ui/Icon'
import { Note } from '@/ui/Note'
import { refusalText } from '@/ui/refusalText'
import type { SignUpState } from '@/features/reservation/sendDraft'
import type { Draft } from '@/features/reservation/signUpDraft'

interface Props {
  readonly state: SignUpState
  readonly draft: Draft
  /** Fields that still have to be looked at, once the person has pressed. */
  readonly problemCount: number
  readonly onSubmit: () => void
  readonly onTicket: () => void
}

/** What is left to do, what came of it, and the one button. */
export const SignUpFoot = ({ state, draft, problemCount, onSubmit, onTicket }: Props) => (
  <View>
    {problemCount > 0 && (
      <View className='field-error sign-up-summary' {...a11y({ role: 'alert', live: true })}>
        <Icon name='warning' size={18} />{`还有 ${problemCount} 处要看一下`}
      </View>
    )}
    {problemCount === 0 && <Outcome state={state} />}
    {isMine(state)
      ? <Button icon='qr' onTap={onTicket}>看我的票</Button>
      : <Submit state={state} draft={draft} onSubmit={onSubmit} />}
  </View>
)

const Submit = ({ state, draft, onSubmit }: Pick<Props, 'state' | 'draft' | 'onSubmit'>) => {
  const queueing = useQueueing()
  const words = queueing && state.kind === 'sending' ? '正在排队…' : buttonWords(state, partySize(draft.party))
  return <Button busy={state.kind === 'sending'} onTap={onSubmit}>{words}</Button>
}

const Outcome = ({ state }: { readonly state: SignUpState }) => {
  if (state.kind === 'failed') {
    const failure = { ...failureOf(state.failed), words: state.failed.kind === 'overloaded' ? NOT_IN : NOBODY_KNOWS }
    return <View className='sign-up-outcome'><Note kind='warning'><FailureText failure={failure} /></Note></View>
  }
  if (state.kind !== 'refused') return null
  return <View className='sign-up-outcome'><Note kind={isMine(state) ? 'primary' : 'danger'}>{refusalText(state.refusal)}</Note></View>
}

const NOBODY_KNOWS = '没有收到回音，不知道是否报上了。您的填写已保存，再试一次不会重复占名额。'

const NOT_IN = '现在人太多，没有排上。填写的内容都在，请过一会儿再试。'

const isMine = (state: SignUpState): boolean => state.kind === 'refused' && state.refusal.code === 'ALREADY_RESERVED'

const buttonWords = (state: SignUpState, size: number): string => {
  if (state.kind === 'sending') return '提交中…'
  return state.kind === 'failed' ? `再试一次，${size} 人` : `提交报名，${size} 人`
}
