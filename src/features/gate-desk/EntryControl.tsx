import { View } from '@tarojs/components'
import { useState } from 'react'
import type { GateSession } from '@domain/contract/gateViews'
import { STOP_REASON_MAX } from '@domain/contract/limits'
import { useChange } from '@/api/useChange'
import { useSending } from '@/api/useSending'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { ChangeOutcome } from '@/ui/ChangeOutcome'
import { Chips } from '@/ui/Chips'
import { Dialog } from '@/ui/Dialog'
import { failureOf } from '@/ui/failureOf'
import { FailureText } from '@/ui/FailureText'
import { Field } from '@/ui/Field'
import { formatClock } from '@/ui/formatTime'
import { Note } from '@/ui/Note'

interface Props {
  readonly session: GateSession
  readonly onAnswered: () => void
}

/** 暂停入场 and 恢复入场. */
export const EntryControl = ({ session, onAnswered }: Props) => (
  <View>
    {session.stopped
      ? <Resume session={session} stopped={session.stopped} onAnswered={onAnswered} />
      : <Stop session={session} onAnswered={onAnswered} />}
  </View>
)

const REASONS = [{ value: '人太多', label: '人太多' }, { value: '天气', label: '天气' }, { value: '安全', label: '安全' }, { value: '', label: '别的' }] as const

/** Two taps: why, and yes. */
const Stop = ({ session, onAnswered }: Props) => {
  const { state, send, clear } = useChange('stopEntry', onAnswered)
  const [chosen, setChosen] = useState<string>()
  const [own, setOwn] = useState('')
  const [asking, setAsking] = useState(false)
  const reason = chosen || own.trim()
  const choose = (why: string) => {
    setChosen(why)
    clear()
    setAsking(why !== '')
  }
  const stop = async () => {
    await send({ sessionId: session.id, reason })
    setAsking(false)
  }
  return (
    <Card pad>
      <View className='h2'>暂停入场</View>
      <View className='support mt1'>点一个原因，各个入口的手机上都会显示</View>
      <View className='mt2'><Chips label='为什么暂停入场' options={REASONS} chosen={chosen} onChoose={choose} /></View>
      <View>
        {chosen === '' && (
          <View>
            <Field label='什么原因' value={own} max={STOP_REASON_MAX} placeholder='例如：舞台要检修' onInput={setOwn} />
            <Button kind='danger' className='mt3' disabled={reason === ''} onTap={() => setAsking(true)}>暂停入场</Button>
          </View>
        )}
      </View>
      <ChangeOutcome state={state} />
      <Dialog
        open={asking}
        title='现在暂停入场？'
        busy={state.kind === 'sending'}
        confirm={{ words: '暂停入场', danger: true, onTap: () => void stop() }}
        cancel={{ words: '先不停', onTap: () => setAsking(false) }}
      >
        <View className='strong'>{`原因：${reason}`}</View>
        <View>所有入口都不再放人，里面的人不受影响。连着网的手机马上知道；没有网的，连上才知道，请同时用对讲机喊一声。</View>
      </Dialog>
    </Card>
  )
}

const Resume = ({ session, stopped, onAnswered }: Props & { readonly stopped: NonNullable<GateSession['stopped']> }) => {
  const { state, send } = useSending('resumeEntry')
  const [asking, setAsking] = useState(false)
  const resume = async () => {
    const resumed = await send({ sessionId: session.id })
    setAsking(false)
    if (resumed) onAnswered()
  }
  return (
    <Card pad>
      <Note kind='danger'>{`${formatClock(stopped.at)} 起暂停入场：${stopped.reason}`}</Note>
      {state.kind === 'failed' && <View className='mt2'><Note kind='danger'><FailureText failure={failureOf(state.failed)} /></Note></View>}
      <Button className='mt3' onTap={() => setAsking(true)}>恢复入场</Button>
      <Dialog
        open={asking}
        title='恢复入场？'
        busy={state.kind === 'sending'}
        confirm={{ words: '恢复入场', onTap: () => void resume() }}
        cancel={{ words: '再等等', onTap: () => setAsking(false) }}
      >
        <View>各个入口又可以放人了。</View>
      </Dialog>
    </Card>
  )
}
