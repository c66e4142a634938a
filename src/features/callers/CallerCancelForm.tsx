import { useState } from 'react'
import { View } from '@tarojs/components'
import type { SessionDesk } from '@domain/contract/staffViews'
import { shownCode, typedCode } from '@domain/ticket/shortCode'
import { callerFailure, foundWords } from '@/features/callers/callerWords'
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

/** Gives up a caller's places by the code: whose ticket it is, how many people, which session; then it is asked once more. */
export const CallerCancelForm = ({ session, onCancelled }: Props) => {
  const { state, find, leave, confirm } = useCallerCancel(() => {
    setTyped('')
    onCancelled()
  })
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const submit = () => {
    const ticketId = typedCode(typed)
    setWrong(ticketId === undefined)
    if (ticketId !== undefined) void find(session.id, ticketId)
  }
  const type = (text: string) => {
    setTyped(text)
    setWrong(false)
    leave()
  }
  const pending = state.kind === 'asking' || state.kind === 'sending' ? state : undefined
  return (
    <Card pad className='mt3'>
      <Field
        label='对方的 8 位票号' kind='code' max={12} value={typed} placeholder='7K3M-9Q2H'
        error={wrong ? '票号是 8 位数字和字母，请核对后再输' : undefined} onInput={type}
      />
      <Outcome state={state} />
      <Button kind='danger' className='mt4' busy={state.kind === 'finding' || state.kind === 'sending'} onTap={submit}>取消这张票</Button>
      <Dialog
        open={pending !== undefined}
        title={`取消 ${pending === undefined ? '' : shownCode(pending.ticketId)}？`}
        busy={state.kind === 'sending'}
        confirm={{ words: '确认取消', danger: true, onTap: () => { if (pending !== undefined) void confirm(session.id, pending) } }}
        cancel={{ words: '再想想', onTap: leave }}
      >
        <View className='strong'>{pending && foundWords(pending.found)}</View>
        <View>{session.title}</View>
        <View>{unbroken(formatSpan(session.startsAt, session.endsAt))}</View>
        <View className='mt2'>请和对方核对，对得上再取消。名额会放出来给别人。</View>
      </Dialog>
    </Card>
  )
}

const NOBODY_KNOWS = '没有收到回音，不知道取消没有。请再按一次：已经取消了的，会说没有这张票。'

const Outcome = ({ state }: { readonly state: CallerCancel }) => {
  if (state.kind === 'done') return <View className='mt3'><Note kind='success'>{`${shownCode(state.ticketId)} 已取消，名额放出来了`}</Note></View>
  if (state.kind !== 'failed') return null
  return <View className='mt3'><Note kind={state.refused ? 'danger' : 'warning'}><FailureText failure={callerFailure(state.failed, NOBODY_KNOWS)} /></Note></View>
}
