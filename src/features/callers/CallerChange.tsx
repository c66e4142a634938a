import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import type { SessionDesk } from '@domain/contract/staffViews'
import { typedCode } from '@domain/ticket/shortCode'
import type { Sending } from '@/api/useSending'
import { CallerChanged } from '@/features/callers/CallerChanged'
import { CallerChangeForm } from '@/features/callers/CallerChangeForm'
import type { HeadsProps, ListProps } from '@/features/callers/PartySteppers'
import { callerFailure } from '@/features/callers/callerWords'
import { useCallerChange } from '@/features/callers/useCallerChange'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { FailureText } from '@/ui/FailureText'
import { Field } from '@/ui/Field'
import { Note } from '@/ui/Note'

interface Props {
  readonly session: SessionDesk
  readonly onChanged: () => void
  readonly groupHeads: (heads: HeadsProps) => ReactNode
  readonly groupList: (list: ListProps) => ReactNode
}

/** 改人数: the code, then who comes instead, then what to tell them. */
export const CallerChange = ({ session, onChanged, groupHeads, groupList }: Props) => {
  const { changing, finding, sending, find, change, leave } = useCallerChange(session, onChanged)
  if (!changing) return <CodeForm state={finding} onFind={(ticketId) => void find(ticketId)} />
  const { found, changed } = changing
  if (changed) return <CallerChanged found={found} party={changed} onNext={leave} />
  return (
    <CallerChangeForm
      found={found} session={session} state={sending} groupHeads={groupHeads} groupList={groupList}
      onSubmit={(draft) => void change(found, draft)} onLeave={leave}
    />
  )
}

interface CodeFormProps {
  readonly state: Sending<'findByCode'>
  readonly onFind: (ticketId: string) => void
}

const CodeForm = ({ state, onFind }: CodeFormProps) => {
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const submit = () => {
    const ticketId = typedCode(typed)
    setWrong(ticketId === undefined)
    if (ticketId !== undefined) onFind(ticketId)
  }
  const type = (text: string) => {
    setTyped(text)
    setWrong(false)
  }
  return (
    <Card pad className='mt3'>
      <Field
        label='对方的 8 位票号' kind='code' max={12} value={typed} placeholder='7K3M-9Q2H'
        error={wrong ? '票号是 8 位数字和字母，请核对后再输' : undefined} onInput={type}
      />
      <View>{state.kind === 'failed' && <View className='mt3'><Note kind={state.lost ? 'warning' : 'danger'}><FailureText failure={callerFailure(state.failed, '没有连上，这张票没有查到。请再按一次。')} /></Note></View>}</View>
      <Button className='mt4' busy={state.kind === 'sending'} onTap={submit}>找这张票</Button>
    </Card>
  )
}
