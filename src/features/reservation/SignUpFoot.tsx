import { View } from '@tarojs/components'
import { partySize } from '@domain/reservation/party'
import { useQueueing } from '@/platform/queue'
import { Button } from '@/ui/Button'
import { failureOf } from '@/ui/failureOf'
import { FailureText } from '@/ui/FailureText'
import { Note } from '@/ui/Note'
import { refusalText } from '@/ui/refusalText'
import { ProblemCount } from '@/features/reservation/ProblemCount'
import type { SignUpState } from '@/features/reservation/sendDraft'
import type { Draft, Wanted } from '@/features/reservation/signUpDraft'

interface Props {
  readonly state: SignUpState
  readonly draft: Draft
  readonly wanted: Wanted
  /** Fields that still have to be looked at, once the person has pressed. */
  readonly problemCount: number
  readonly onSubmit: (wanted: Wanted) => void
  /** To the waiting list's part of the form. */
  readonly onWait: () => void
  readonly onTicket: () => void
  readonly onTurn: () => void
}

/** What is left to do, what came of it, and the one button. */
export const SignUpFoot = (props: Props) => {
  const { state, problemCount } = props
  return (
    <View>
      <ProblemCount count={problemCount} />
      {problemCount === 0 && <Outcome state={state} />}
      <Acts {...props} />
    </View>
  )
}

/** What there is to do: to see what one has already, else to send; and beside it the waiting list when places are too few. */
const Acts = ({ state, draft, wanted, onSubmit, onWait, onTicket, onTurn }: Props) => {
  const code = state.kind === 'refused' ? state.refusal.code : undefined
  if (code === 'ALREADY_RESERVED') return <Button icon='qr' onTap={onTicket}>看我的票</Button>
  if (code === 'ALREADY_WAITING') return <Button onTap={onTurn}>看我的候补</Button>
  const size = partySize(draft.party)
  if (code === 'PLACES_LEFT') return <Button onTap={() => onSubmit('places')}>{`直接预约，${size} 人`}</Button>
  return (
    <>
      <Submit state={state} words={buttonWords(state, size, wanted)} onSubmit={() => onSubmit(wanted)} />
      {code === 'SESSION_FULL' && wanted === 'places' && (
        <Button kind='outlined' className='mt2' onTap={onWait}>{`${size} 人一起候补`}</Button>
      )}
    </>
  )
}

const Submit = ({ state, words, onSubmit }: { readonly state: SignUpState; readonly words: string; readonly onSubmit: () => void }) => {
  const queueing = useQueueing()
  return <Button busy={state.kind === 'sending'} onTap={onSubmit}>{queueing && state.kind === 'sending' ? '正在排队…' : words}</Button>
}

const Outcome = ({ state }: { readonly state: SignUpState }) => {
  if (state.kind === 'failed') {
    const failure = { ...failureOf(state.failed), words: state.failed.kind === 'overloaded' ? NOT_IN : NOBODY_KNOWS }
    return <View className='sign-up-outcome'><Note kind='warning'><FailureText failure={failure} /></Note></View>
  }
  if (state.kind !== 'refused') return null
  return <View className='sign-up-outcome'><Note kind={GOOD_NEWS.includes(state.refusal.code) ? 'primary' : 'danger'}>{refusalText(state.refusal)}</Note></View>
}

const GOOD_NEWS: readonly string[] = ['ALREADY_RESERVED', 'ALREADY_WAITING', 'PLACES_LEFT']

const NOBODY_KNOWS = '没有收到回音，不知道是否报上了。您的填写已保存，再试一次不会重复占名额。'

const NOT_IN = '现在人太多，没有排上。填写的内容都在，请过一会儿再试。'

const buttonWords = ({ kind }: SignUpState, size: number, wanted: Wanted): string => {
  if (kind === 'sending') return '提交中…'
  const people = size === 0 ? '' : `，${size} 人`
  if (kind === 'failed') return `再试一次${people}`
  return wanted === 'turn' ? `加入候补${people}` : `提交报名${people}`
}
