import { View } from '@tarojs/components'
import { useState } from 'react'
import type { UrgentSession } from '@domain/contract/staffViews'
import { URGENT_TEXT_MAX, URGENT_TITLE_MAX } from '@domain/notice/urgent'
import { ChangeOutcome } from '@/ui/ChangeOutcome'
import { isUnanswered, useChange } from '@/api/useChange'
import { ConcernChooser } from '@/features/urgent/ConcernChooser'
import { STANDING_OPTIONS, tellWords, untilOf, type Standing } from '@/features/urgent/urgentWords'
import { useNow } from '@/platform/clock'
import { UrgentBanner } from '@/ui/UrgentBanner'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Chips } from '@/ui/Chips'
import { Dialog } from '@/ui/Dialog'
import { Field } from '@/ui/Field'
import { formatMoment } from '@/ui/formatTime'
import { Note } from '@/ui/Note'

interface Props {
  readonly sessions: readonly UrgentSession[]
  /** Whether the caller may tell everybody. */
  readonly everybody: boolean
  /** The session that it is most likely about. */
  readonly first?: string | undefined
  readonly onAnswered: () => void
}

/** A notice to be written: as visitors will see it, and how many are told, before it goes. */
export const UrgentForm = ({ sessions, everybody, first, onAnswered }: Props) => {
  const { state, send, clear } = useChange('sendUrgent', onAnswered)
  const [title, setTitle] = useState('')
  const [text, setText] = useState('')
  const [missing, setMissing] = useState(false)
  const [chosen, setChosen] = useState(first)
  const [standing, setStanding] = useState<Standing>('today')
  /** While it is asked whether to send: until when it would stand. One moment for all repeats of the same notice. */
  const [until, setUntil] = useState<ReturnType<typeof untilOf>>()
  const [asking, setAsking] = useState(false)
  const now = useNow()
  const session = sessions.find(({ id }) => id === chosen) ?? (everybody ? undefined : sessions[0])
  const written = { title: title.trim(), text: text.trim() }
  const isWhole = written.title !== '' && written.text !== ''
  const ask = () => {
    setMissing(!isWhole)
    clear()
    if (isWhole) setUntil((known) => (isUnanswered(state) ? known : undefined) ?? untilOf(standing, now))
    setAsking(isWhole)
  }
  const confirm = async () => {
    await send({ ...written, ...(session && { sessionId: session.id }), ...(until !== undefined && { until }) })
    setAsking(false)
  }
  const again = () => {
    setTitle('')
    setText('')
    clear()
  }
  if (state.kind === 'done') return <Sent told={state.value.told} onAgain={again} />
  return (
    <View className='side mt3'>
      <Card pad>
        <View className='h2'>发一条紧急通知</View>
        <ConcernChooser sessions={sessions} session={session} everybody={everybody} onChoose={setChosen} />
        <Written field={TITLE} value={title} asked={missing} onInput={setTitle} />
        <Written field={TEXT} value={text} asked={missing} onInput={setText} />
        <View className='strong mt3'>显示多久</View>
        <View className='mt2'><Chips label='显示多久' options={STANDING_OPTIONS} chosen={standing} onChoose={setStanding} /></View>
        <View className='strong mt3'>来的人会看到</View>
        <View className='mt2'><UrgentBanner notice={{ ...shownOf(written), from: now, urgent: true, ...(session && { about: session }) }} /></View>
        <View className='mt3'><Note kind='plain'>{tellWords(session)}</Note></View>
        <ChangeOutcome state={state} />
        <Button kind='danger' className='mt4' busy={state.kind === 'sending'} onTap={ask}>发出</Button>
      </Card>
      <Dialog
        open={asking}
        title='现在发出？'
        busy={state.kind === 'sending'}
        confirm={{ words: '发出', danger: true, onTap: () => void confirm() }}
        cancel={{ words: '再想想', onTap: () => setAsking(false) }}
      >
        <View className='strong'>{written.title}</View>
        <View>{written.text}</View>
        <View className='mt2'>{`给：${session ? session.title : '所有人'}`}</View>
        <View className='mt2'>{tellWords(session)}</View>
        <View className='mt2'>{until !== undefined && `横幅到 ${formatMoment(until)} 自己收回。`}</View>
      </Dialog>
    </View>
  )
}

const shownOf = ({ title, text }: { readonly title: string; readonly text: string }) => ({ title: title || '标题', text: text || '内容' })

const TITLE = { label: `标题（${URGENT_TITLE_MAX} 字以内）`, max: URGENT_TITLE_MAX, placeholder: '例如：走北门', missing: '请写标题' }
const TEXT = { label: `内容（${URGENT_TEXT_MAX} 字以内）`, max: URGENT_TEXT_MAX, placeholder: '例如：南门积水', missing: '请写内容：出了什么事，要怎么做' }

interface WrittenProps {
  readonly field: typeof TITLE
  readonly value: string
  /** It was to be sent; what is missing is said. */
  readonly asked: boolean
  readonly onInput: (value: string) => void
}

const Written = ({ field: { missing, ...field }, value, asked, onInput }: WrittenProps) => (
  <Field {...field} value={value} error={asked && value.trim() === '' ? missing : undefined} onInput={onInput} />
)

const Sent = ({ told, onAgain }: { readonly told: number; readonly onAgain: () => void }) => (
  <View className='side mt3'>
    <Note kind='success'>{told > 0 ? `发出了，正在告诉 ${told} 家。几分钟后看“待打电话”。` : '发出了。每个人下次打开或刷新时看到横幅。'}</Note>
    <Button kind='tinted' className='mt3' onTap={onAgain}>再发一条</Button>
  </View>
)
