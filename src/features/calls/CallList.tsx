import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CallDue } from '@domain/contract/staffViews'
import type { Instant } from '@domain/kernel/instant'
import { kindWords, whomWords, whyWords } from '@/features/calls/callWords'
import { ContactSheet } from '@/features/calls/ContactSheet'
import { callKey, withMissed, type MissedCalls } from '@/features/calls/missedCalls'
import { useCalling } from '@/features/calls/useCalling'
import { serverNow } from '@/platform/clock'
import { keep, recall } from '@/platform/storage'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { formatMoment, formatSpan } from '@/ui/formatTime'
import { Tag } from '@/ui/Tag'
import { useToast } from '@/ui/toast'
import './calls.scss'

interface Props {
  readonly calls: readonly CallDue[]
  readonly onGone: (due: CallDue) => void
}

/** As many as are looked through at a time; more on demand. */
const AT_ONCE = 10

/** 待打电话: the longest waiting first. */
export const CallList = ({ calls, onGone }: Props) => {
  const [most, setMost] = useState(AT_ONCE)
  const say = useToast()
  const { state, look, mark, close } = useCalling((due) => {
    onGone(due)
    say('记下了，已告知')
  })
  const [missed, setMissed] = useState<MissedCalls>(() => recall<MissedCalls>('missedCalls')?.content ?? {})
  const miss = (due: CallDue) => {
    const after = withMissed(missed, due, { now: serverNow(), listed: calls })
    keep('missedCalls', after)
    setMissed(after)
    close()
    say('还在列表里，换个时间再打')
  }
  return (
    <View className='side mt3'>
      <View className='support calls-head'>{`有 ${calls.length} 个电话要打。消息没发到的人，打电话告诉他们。`}</View>
      <View>
        {calls.slice(0, most).map((due) => <Call key={callKey(due)} due={due} missedAt={missed[callKey(due)]} onLook={() => void look(due)} />)}
      </View>
      <View>{calls.length > most && <Button kind='outlined' className='mt3' onTap={() => setMost(most + AT_ONCE)}>{`再看后面的，还有 ${calls.length - most} 个`}</Button>}</View>
      <ContactSheet state={state} onMark={() => void mark()} onMiss={miss} onAgain={(due) => void look(due)} onClose={close} />
    </View>
  )
}

interface CallProps {
  readonly due: CallDue
  /** When somebody tried from this phone, and nobody answered. */
  readonly missedAt: Instant | undefined
  readonly onLook: () => void
}

const Call = ({ due, missedAt, onLook }: CallProps) => (
  <Card pad className='calls-card'>
    <View className='line between'>
      <View className='strong grow'>{due.title}</View>
      <Tag kind={due.kind === 'offer' ? 'success' : 'warning'}>{kindWords(due.kind)}</Tag>
    </View>
    <View className='support'>{`${due.kind === 'sessionMoved' ? '现在是 ' : ''}${formatSpan(due.startsAt)}`}</View>
    <View className='mt1'>{whomWords(due)}</View>
    <View className='support'>{`${whyWords(due.why)}，${formatMoment(due.at)} 起`}</View>
    {missedAt !== undefined && <View className='strong mt1'>{`${formatMoment(missedAt)} 没打通`}</View>}
    <Button kind='tinted' small className='mt3' readAs={`${lookWords(due)}：${whomWords(due)}`} onTap={onLook}>{lookWords(due)}</Button>
  </Card>
)

const lookWords = ({ maskedPhone }: CallDue): string => (maskedPhone === undefined ? '怎么告诉他' : '显示号码')
