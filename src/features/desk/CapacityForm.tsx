import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Concerned, SessionDesk } from '@domain/contract/staffViews'
import type { Instant } from '@domain/kernel/instant'
import type { Share } from '@domain/session/session'
import { capacityForecast, forecastWords, typedCapacity, type CapacityForecast } from '@/features/desk/capacityForecast'
import { ChangeOutcome } from '@/ui/ChangeOutcome'
import { ConcernedList } from '@/features/desk/ConcernedList'
import { SHARE_WORDS, shareNote } from '@/features/desk/deskWords'
import { useChange, type ChangeState } from '@/api/useChange'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Field } from '@/ui/Field'
import { Note } from '@/ui/Note'
import { Stepper } from '@/ui/Stepper'

interface Props {
  readonly session: SessionDesk
  readonly share: Share
  readonly now: Instant
  readonly onAnswered: () => void
  readonly onClose: () => void
}

const MOST = 100_000

/** 改名额: what the new number would do is said before; one that would take places from people shows whom it concerns. */
export const CapacityForm = ({ session, share, now, onAnswered, onClose }: Props) => {
  const { state, send, clear } = useChange('changeCapacity', onAnswered)
  const [typed, setTyped] = useState(String(session.capacity[share]))
  const forecast = capacityForecast(session, { share, typed }, now)
  const capacity = typedCapacity(typed)
  const type = (text: string) => {
    setTyped(text)
    clear()
  }
  const submit = () => {
    if (capacity !== undefined) void send({ sessionId: session.id, share, was: session.capacity[share], capacity })
  }
  return (
    <Card pad>
      <View className='h2'>{`改${SHARE_WORDS[share]}名额，现在 ${session.capacity[share]} 人`}</View>
      <View className='support mt1'>{shareNote(session, share)}</View>
      <View className='desk-stepper'>
        <Stepper label='改成' count={capacity ?? session.capacity[share]} min={0} max={MOST} onChange={(count) => type(String(count))} />
      </View>
      <Field label='也可以直接填' kind='mobile' max={6} value={typed} onInput={type} />
      <ChangeOutcome state={state} />
      <ConcernedList sessionId={session.id} concerned={takenIn(state)?.concerned ?? []} />
      {state.kind === 'done'
        ? <Changed offersMade={state.value.offersMade} onClose={onClose} />
        : <Submit forecast={takenIn(state) ? undefined : forecast} busy={state.kind === 'sending'} onSubmit={submit} onClose={onClose} />}
    </Card>
  )
}

interface SubmitProps {
  /** Absent while it is shown whom it would concern. */
  readonly forecast: CapacityForecast | undefined
  readonly busy: boolean
  readonly onSubmit: () => void
  readonly onClose: () => void
}

const Submit = ({ forecast, busy, onSubmit, onClose }: SubmitProps) => (
  <View>
    {forecast && <View className='mt3'><Note kind={NOTES[forecast.kind]}>{forecastWords(forecast)}</Note></View>}
    <Button className='mt4' busy={busy} disabled={!forecast || forecast.kind === 'wrong' || forecast.kind === 'same'} onTap={onSubmit}>
      {forecast?.kind === 'taken' ? '看看关系到谁' : '改名额'}
    </Button>
    <Button kind='text' disabled={busy} onTap={onClose}>不改了</Button>
  </View>
)

const NOTES = { wrong: 'warning', same: 'plain', fewer: 'plain', more: 'primary', taken: 'warning' } as const

const Changed = ({ offersMade, onClose }: { readonly offersMade: number; readonly onClose: () => void }) => (
  <View className='mt3'>
    <Note kind='success'>{offersMade > 0 ? `改好了，已给候补的 ${offersMade} 家发出递补` : '改好了'}</Note>
    <Button kind='tinted' className='mt3' onTap={onClose}>好</Button>
  </View>
)

/** Refused because of people: whom it would concern. */
const takenIn = (state: ChangeState<'changeCapacity'>): { readonly concerned: readonly Concerned[] } | undefined =>
  state.kind === 'failed' && state.failed.kind === 'refused' && state.failed.refusal.code === 'CAPACITY_TAKEN' ? state.failed.refusal : undefined
