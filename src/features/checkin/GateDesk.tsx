import { useState } from 'react'
import { View } from '@tarojs/components'
import type { GateSession } from '@domain/contract/gateViews'
import { GateChooser } from '@/features/checkin/GateChooser'
import { GateHead } from '@/features/checkin/GateHead'
import { ScanResult } from '@/features/checkin/ScanResult'
import { TicketEntry } from '@/features/checkin/TicketEntry'
import { useCheckIn } from '@/features/checkin/useCheckIn'

interface Props {
  readonly sessions: readonly GateSession[]
  readonly session: GateSession
  readonly gate: string
  readonly onSession: (session: GateSession) => void
  readonly onGate: (gate: string) => void
}

/** The steward's desk: where they stand, one ticket after the other, and what came of the last one. */
export const GateDesk = ({ sessions, session, gate, onSession, onGate }: Props) => {
  const [choosing, setChoosing] = useState(false)
  const checkIn = useCheckIn(session, gate)
  /** The last result is not one of the new place. */
  const move = <Place,>(to: (place: Place) => void) => (place: Place) => {
    checkIn.next()
    to(place)
  }
  return (
    <View className='gate'>
      <GateHead session={session} gate={gate} peopleIn={checkIn.peopleIn} onChange={() => setChoosing(true)} />
      {choosing ? (
        <GateChooser
          sessions={sessions} session={session} gate={gate}
          onSession={move(onSession)} onGate={move(onGate)} onDone={() => setChoosing(false)}
        />
      ) : (
        <Desk checkIn={checkIn} />
      )}
    </View>
  )
}

interface DeskProps {
  readonly checkIn: ReturnType<typeof useCheckIn>
}

const Desk = ({ checkIn: { state, scan, typed, sendAgain, next } }: DeskProps) =>
  state.kind === 'answered' ? (
    <ScanResult
      outcome={state.outcome}
      session={state.scan.session}
      onNext={next}
      onScan={() => void scan()}
      onSendAgain={() => void sendAgain(state.scan)}
    />
  ) : (
    <View className='gate-desk'>
      <TicketEntry busy={state.kind === 'sending'} onScan={() => void scan()} onTyped={(code) => void typed(code)} />
    </View>
  )
