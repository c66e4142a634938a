import { View } from '@tarojs/components'
import { useState } from 'react'
import type { SessionDesk } from '@domain/contract/staffViews'
import { ChangeOutcome } from '@/ui/ChangeOutcome'
import { partiesToTell } from '@/features/desk/deskWords'
import { Told } from '@/features/desk/Told'
import { useChange } from '@/api/useChange'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Dialog } from '@/ui/Dialog'
import { Field } from '@/ui/Field'
import { formatSpan } from '@/ui/formatTime'
import { unbroken } from '@/ui/unbroken'

interface Props {
  readonly session: SessionDesk
  readonly onAnswered: () => void
  readonly onClose: () => void
}

const REASON_MAX = 60

/** 取消场次: a reason that everyone will read, a question that says how many will be told, and how many were. */
export const CancelSessionForm = ({ session, onAnswered, onClose }: Props) => {
  const { state, send } = useChange('cancelSession', onAnswered)
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const [asking, setAsking] = useState(false)
  const ask = () => {
    setMissing(reason.trim() === '')
    setAsking(reason.trim() !== '')
  }
  const confirm = async () => {
    await send({ sessionId: session.id, reason: reason.trim() })
    setAsking(false)
  }
  if (state.kind === 'done') return <Told words={`已取消，正在通知 ${state.value.told} 家`} onClose={onClose} />
  const count = partiesToTell(session)
  return (
    <Card pad>
      <View className='h2'>取消这一场</View>
      <View className='support mt1'>取消后不能恢复。已约的记录都留着，名额关闭，不会删除任何人的预约历史。</View>
      <Field
        label='原因（来的人会看到）' value={reason} max={REASON_MAX} placeholder='例如：大雨，场地不安全'
        error={missing ? '请写明原因' : undefined} onInput={setReason}
      />
      <ChangeOutcome state={state} />
      <Button kind='danger' className='mt4' busy={state.kind === 'sending'} onTap={ask}>取消这一场</Button>
      <Button kind='text' onTap={onClose}>不取消了</Button>
      <Dialog
        open={asking}
        title='真的取消这一场？'
        busy={state.kind === 'sending'}
        confirm={{ words: count > 0 ? `取消，并告诉 ${count} 家` : '取消这一场', danger: true, onTap: () => void confirm() }}
        cancel={{ words: '再想想', onTap: () => setAsking(false) }}
      >
        <View>{session.title}</View>
        <View>{unbroken(formatSpan(session.startsAt, session.endsAt))}</View>
        <View className='mt2'>{`已约 ${session.parties} 家、候补 ${session.waitingParties} 家都会收到通知。`}</View>
        <View className='mt2'>{`原因：${reason.trim()}`}</View>
      </Dialog>
    </Card>
  )
}
