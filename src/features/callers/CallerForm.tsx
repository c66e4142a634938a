import { useState } from 'react'
import { View } from '@tarojs/components'
import { partySize } from '@domain/reservation/party'
import { asksFor, type CallerAsking } from '@/features/callers/callerAsks'
import { CallerQuestions } from '@/features/callers/CallerQuestions'
import { callerProblems, type CallerDraft, type CallerProblems } from '@/features/callers/callerDraft'
import { callerFailure } from '@/features/callers/callerWords'
import { PartySteppers } from '@/features/callers/PartySteppers'
import type { CallerState } from '@/features/callers/useCaller'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { FailureText } from '@/ui/FailureText'
import { Field } from '@/ui/Field'
import { Note } from '@/ui/Note'

interface Props {
  readonly draft: CallerDraft
  readonly state: CallerState
  readonly session: CallerAsking
  readonly onChange: (part: Partial<CallerDraft>) => void
  readonly onSubmit: () => void
}

/** What staff ask on the phone, in the order they ask it. */
export const CallerForm = ({ draft, state, session, onChange, onSubmit }: Props) => {
  const [looked, setLooked] = useState(false)
  const found = callerProblems(draft, session)
  const problems = looked ? found : {}
  const size = partySize(draft.party)
  const submit = () => {
    setLooked(true)
    if (Object.keys(found).length === 0) onSubmit()
  }
  return (
    <View className='mt3'>
      <Who draft={draft} problems={problems} onChange={onChange} />
      <PartySteppers party={draft.party} max={session.partyMax} error={problems.party} onChange={(party) => onChange({ party })} />
      <CallerQuestions asks={asksFor(session, draft.party)} said={draft} problems={problems} onChange={onChange} />
      <Failed state={state} />
      <Button className='mt4' busy={state.kind === 'sending'} onTap={submit}>{buttonWords(state, size)}</Button>
    </View>
  )
}

const Who = ({ draft, problems, onChange }: Pick<Props, 'draft' | 'onChange'> & { readonly problems: CallerProblems }) => (
  <Card className='callers-who'>
    <Field label='对方的手机号' kind='mobile' max={11} value={draft.phone} placeholder='一个号码一场约一次' error={problems.phone} onInput={(phone) => onChange({ phone })} />
    <Field label='怎么称呼' value={draft.name} placeholder='姓名' error={problems.name} onInput={(name) => onChange({ name })} />
    <View className='support mute mt2'>只在这一场有变动时打给对方，结束 30 天后删除。</View>
  </Card>
)

const Failed = ({ state }: { readonly state: CallerState }) =>
  state.kind === 'failed' ? (
    <View className='mt3'>
      <Note kind={state.refused ? 'danger' : 'warning'}><FailureText failure={callerFailure(state.failed)} /></Note>
    </View>
  ) : null

const buttonWords = (state: CallerState, size: number): string => {
  if (state.kind === 'sending') return '正在约…'
  return state.kind === 'failed' && !state.refused ? `再试一次，${size} 人` : `约 ${size} 人`
}
