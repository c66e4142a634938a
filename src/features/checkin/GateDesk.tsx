import { useState } from 'react'
import { View } from '@tarojs/components'
import type { GateSession } from '@domain/contract/gateViews'
import { GateChooser } from '@/features/checkin/GateChooser'
import { GateHead } from '@/features/checkin/GateHead'
import { GateStatus } from '@/features/checkin/GateStatus'
import { LastDoneBar } from '@/features/checkin/LastDoneBar'
import { FindByPhone } from '@/features/checkin/lookup/FindByPhone'
import { ScanResult } from '@/features/checkin/ScanResult'
import { Scanner } from '@/features/checkin/scanner/Scanner'
import { useDesk } from '@/features/checkin/useDesk'
import { useGatePhone } from '@/features/checkin/useGatePhone'
import { a11y } from '@/ui/a11y'
import { WalkIns } from '@/features/checkin/WalkIns'

interface Props {
  readonly sessions: readonly GateSession[]
  readonly session: GateSession
  readonly gate: string
  readonly onSession: (session: GateSession) => void
  readonly onGate: (gate: string) => void
}

/** The steward's desk; before it, where they stand. */
export const GateDesk = ({ sessions, session, gate, onSession, onGate }: Props) => {
  const [choosing, setChoosing] = useState(false)
  return (
    <View className='gate'>
      {choosing
        ? <GateChooser sessions={sessions} session={session} gate={gate} onSession={onSession} onGate={onGate} onDone={() => setChoosing(false)} />
        : <Desk key={session.id} sessions={sessions} session={session} gate={gate} onChange={() => setChoosing(true)} />}
    </View>
  )
}

interface DeskProps extends Pick<Props, 'sessions' | 'session' | 'gate'> {
  readonly onChange: () => void
}

/** One ticket after the other, and what came of the last one. */
const Desk = ({ sessions, session: chosen, gate, onChange }: DeskProps) => {
  const { phone, state } = useGatePhone(chosen, true)
  const { session } = state
  const desk = useDesk(phone, gate)
  const answered = desk.state.kind === 'answered' ? desk.state : undefined
  return (
    <>
      <GateHead session={session} gate={gate} state={state} onChange={onChange} />
      <GateStatus state={state} />
      <Scanner paused={desk.state.kind === 'checking'} small={desk.state.kind !== 'ready'} onText={desk.scanned} onCode={desk.typed} />
      {desk.state.kind === 'checking' && <View className='result result-checking' {...a11y({ live: true })}><View className='result-title'>核验中…</View></View>}
      {answered && (
        <ScanResult
          outcome={answered.outcome}
          session={session}
          sessions={sessions}
          undoable={desk.lastDone !== undefined}
          onNext={desk.next}
          onUndo={() => { if (desk.lastDone) desk.undo(desk.lastDone) }}
          onPart={(people) => void desk.onlyPart(answered, people)}
        />
      )}
      {desk.state.kind === 'ready' && (
        <View className='gate-desk'>
          <LastDoneBar said={desk.said} lastDone={desk.lastDone} onUndo={desk.undo} />
          <FindByPhone session={session} gate={gate} isAway={state.away !== undefined} onFound={desk.typed} />
          <WalkIns left={state.walkInLeft} onWalkIn={desk.walkIn} onExit={desk.exit} />
        </View>
      )}
    </>
  )
}
