import { useState } from 'react'
import { View } from '@tarojs/components'
import type { SessionDesk } from '@domain/contract/staffViews'
import { shownCode, typedCode } from '@domain/ticket/shortCode'
import { callerFailure } from '@/features/callers/callerWords'
import { useCallerCancel, type CallerCancel } from '@/features/callers/useCallerCancel'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Dialog } from '@/ui/Dialog'
import { FailureText } from '@/ui/FailureText'
import { Field } from '@/ui/Field'
import { formatSpan } from '@/ui/formatTime'
import { Note } from '@/ui/Note'
import { unbroken } from '@/ui/unbroken'

interface Props {
  readonly session: SessionDesk
  readonly onCancelled: () => void
}

/** Gives up a caller's places by the code they were told. */
export const CallerCancelForm = ({ session, onCancelled }: Props) => {
  const { state, ask, leave, confirm } = useCallerCancel(onCancelled)
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const submit = () => {
    const ticketId = typedCode(typed)
    setWrong(ticketId === undefined)
    if (ticketId !== undefined) ask(ticketId)
  }
  const type = (text: string) => {
    setTyped(text)
    setWrong(false)
    leave()
  }
  const pending = state.kind === 'asking' || state.kind === 'sending' ? state.ticketId : undefined
  return (
    <Card pad className='mt3'>
      <Field
        label='对方的 8 位票号' kind='code' max={12} value={typed} placeholder='7K3M-9Q2H'
        error={wrong ? '票号是 8 位数字和字母，请核对后再输' : undefined} onInput={type}
      />
      <Outcome state={state} />
      <Button kind='danger' className='mt4' busy={state.kind === 'sending'} onTap={submit}>取消这张票</Button>
      <Dialog
        open={pending !== undefined}
        title={`取消 ${pending === undefined ? '' : shownCode(pending)}？`}
        busy={state.kind === 'sending'}
        confirm={{ words: '确认取消', danger: true, onTap: () => { if (pending !== undefined) void confirm(session.id, pending) } }}
        cancel={{ words: '再想想', onTap: leave }}
      >
        <View>{session.title}</View>
        <View>{unbroken(formatSpan(session.startsAt, session.endsAt))}</View>
        <View className='mt2'>名额会放出来给别人。</View>
      </Dialog>
    </Card>
  )
}

const Outcome = ({ state }: { readonly state: CallerCancel }) => {
  if (state.kind === 'done') return <View className='mt3'><Note kind='success'>{`${shownCode(state.ticketId)} 已取消，名额放出来了`}</Note></View>
  if (state.kind !== 'failed') return null
  return <View className='mt3'><Note kind={state.refused ? 'danger' : 'warning'}><FailureText failure={callerFailure(state.failed)} /></Note></View>
}
