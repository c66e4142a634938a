import { useState } from 'react'
import { View } from '@tarojs/components'
import type { SessionDesk } from '@domain/contract/staffViews'
import { CallerCancelForm } from '@/features/callers/CallerCancelForm'
import { CallerDone } from '@/features/callers/CallerDone'
import { CallerForm } from '@/features/callers/CallerForm'
import { CallerSession } from '@/features/callers/CallerSession'
import { useCaller } from '@/features/callers/useCaller'
import { Chips } from '@/ui/Chips'
import './callers.scss'

interface Props {
  readonly sessions: readonly SessionDesk[]
  readonly first: SessionDesk
  /** The figures have changed. */
  readonly onChanged: () => void
}

type Work = 'reserve' | 'cancel'

/** 电话预约: for people who call, one after the other. */
export const CallerDesk = ({ sessions, first, onChanged }: Props) => {
  const caller = useCaller(first.id)
  const [work, setWork] = useState<Work>('reserve')
  const session = sessions.find(({ id }) => id === caller.draft.sessionId) ?? first
  const submit = async () => {
    // A draft kept from a session that is over goes to the one on the screen.
    if (caller.draft.sessionId !== session.id) caller.change({ sessionId: session.id })
    await caller.submit(session)
    onChanged()
  }
  return (
    <View className='side mt2'>
      <Chips label='做什么' options={[{ value: 'reserve', label: '预约' }, { value: 'cancel', label: '取消' }]} chosen={work} onChoose={setWork} />
      <CallerSession sessions={sessions} session={session} onChoose={(sessionId) => caller.change({ sessionId })} />
      <View>
        {work === 'cancel'
          ? <CallerCancelForm key={session.id} session={session} onCancelled={onChanged} />
          : <Reserving caller={caller} session={session} onSubmit={() => void submit()} />}
      </View>
    </View>
  )
}

interface ReservingProps {
  readonly caller: ReturnType<typeof useCaller>
  readonly session: SessionDesk
  readonly onSubmit: () => void
}

const Reserving = ({ caller: { draft, state, change, again }, session, onSubmit }: ReservingProps) =>
  state.kind === 'done'
    ? <CallerDone reserved={state.reserved} session={session} onNext={again} />
    : <CallerForm draft={draft} state={state} session={session} onChange={change} onSubmit={onSubmit} />
