import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Opening } from '@domain/base/opening'
import type { SessionDesk } from '@domain/contract/staffViews'
import type { Instant } from '@domain/kernel/instant'
import { ChangeOutcome } from '@/ui/ChangeOutcome'
import { partiesToTell } from '@/features/desk/deskWords'
import { checkReschedule, firstReschedule, type RescheduleDraft } from '@/features/desk/rescheduleDraft'
import { rescheduleWarnings } from '@/features/desk/rescheduleWarnings'
import { RescheduleFields } from '@/features/desk/RescheduleFields'
import { Told } from '@/features/desk/Told'
import { useChange } from '@/api/useChange'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Dialog } from '@/ui/Dialog'
import { formatSpan } from '@/ui/formatTime'
import { Note } from '@/ui/Note'
import { unbroken } from '@/ui/unbroken'

interface Props {
  readonly session: SessionDesk
  /** All of this desk: another one may be at that time already. */
  readonly sessions: readonly SessionDesk[]
  /** When the place is open, where the programme says so. */
  readonly opening: Opening | undefined
  readonly now: Instant
  readonly onAnswered: () => void
  readonly onClose: () => void
}

/** 改期: another time or place and why; before it is done it says what was, what will be, and how many will be told. */
export const RescheduleForm = ({ session, sessions, opening, now, onAnswered, onClose }: Props) => {
  const { state, send } = useChange('reschedule', onAnswered)
  const [draft, setDraft] = useState<RescheduleDraft>(() => firstReschedule(session))
  const [looked, setLooked] = useState(false)
  const [asking, setAsking] = useState(false)
  const { problems, startsAt, endsAt } = checkReschedule(draft, now)
  const ask = () => {
    setLooked(true)
    setAsking(Object.keys(problems).length === 0)
  }
  const confirm = async () => {
    if (startsAt === undefined) return
    const placeName = draft.placeName.trim()
    await send({
      sessionId: session.id, startsAt, reason: draft.reason.trim(), wasStartsAt: session.startsAt,
      ...(endsAt !== undefined && { endsAt }), ...(placeName !== '' && { placeName }),
    })
    setAsking(false)
  }
  if (state.kind === 'done') return <Told words={`改好了，正在通知 ${state.value.told} 家`} onClose={onClose} />
  return (
    <Card pad>
      <View className='h2'>改期</View>
      <View className='support mt1'>已约的人名额都留着。报名截止时间跟着开始时间一起挪。</View>
      <RescheduleFields draft={draft} problems={looked ? problems : {}} onChange={(part) => setDraft({ ...draft, ...part })} />
      <ChangeOutcome state={state} />
      <Button className='mt4' busy={state.kind === 'sending'} onTap={ask}>看看改成什么样</Button>
      <Button kind='text' onTap={onClose}>不改了</Button>
      <Dialog
        open={asking}
        title='这样改，对吗？'
        busy={state.kind === 'sending'}
        confirm={{ words: rescheduleWords(partiesToTell(session)), onTap: () => void confirm() }}
        cancel={{ words: '再看看', onTap: () => setAsking(false) }}
      >
        <View>原来</View>
        <WhenAndWhere {...session} />
        <View className='mt2'>改成</View>
        <View className='strong'><WhenAndWhere startsAt={startsAt} endsAt={endsAt} placeName={draft.placeName.trim() || session.placeName} /></View>
        <View className='mt2'>{`原因：${draft.reason.trim()}`}</View>
        <Warnings session={session} sessions={sessions} opening={opening} startsAt={startsAt} endsAt={endsAt} />
      </Dialog>
    </Card>
  )
}

type WarningsProps = Pick<Props, 'session' | 'sessions' | 'opening'> & Pick<When, 'startsAt' | 'endsAt'>

/** What may be a slip, said before it is done; the organiser decides. */
const Warnings = ({ session, sessions, opening, startsAt, endsAt }: WarningsProps) => {
  if (startsAt === undefined) return null
  const warnings = rescheduleWarnings({ session, sessions, opening }, { startsAt, ...(endsAt !== undefined && { endsAt }) })
  return <>{warnings.map((words) => <View key={words} className='mt2'><Note kind='warning'>{words}</Note></View>)}</>
}

const rescheduleWords = (parties: number): string => (parties > 0 ? `改期，并告诉 ${parties} 家` : '改期')

interface When {
  readonly startsAt?: Instant | undefined
  readonly endsAt?: Instant | undefined
  readonly placeName?: string | undefined
}

const WhenAndWhere = ({ startsAt, endsAt, placeName = '地点待公布' }: When) =>
  startsAt === undefined ? null : (
    <>
      <View>{`${unbroken(formatSpan(startsAt, endsAt))}${endsAt === undefined ? '，结束待公布' : ''}`}</View>
      <View>{placeName}</View>
    </>
  )
