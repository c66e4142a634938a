import { useMemo } from 'react'
import { View } from '@tarojs/components'
import type { GateSession } from '@domain/contract/gateViews'
import { PaperEntry } from '@/features/checkin/paper/PaperEntry'
import { PaperHead } from '@/features/checkin/paper/PaperHead'
import { PrintCard } from '@/features/checkin/paper/PrintCard'
import { usePaperEntry } from '@/features/checkin/paper/usePaperEntry'
import { hasAllTickets } from '@/features/checkin/phone/roster'
import { useGatePhone } from '@/features/checkin/useGatePhone'
import { serverNow } from '@/platform/clock'
import { Note } from '@/ui/Note'
import { Section } from '@/ui/Section'
import '@/features/checkin/paper/paper.scss'

interface Props {
  readonly sessions: readonly GateSession[]
  readonly session: GateSession
  readonly onSession: (session: GateSession) => void
}

/** 纸质名单 of a session: printed before its doors open, typed in when they have closed. */
export const PaperDesk = ({ sessions, session, onSession }: Props) => {
  const { phone, state } = useGatePhone(session, false)
  const { roster, own, away } = state
  const { head } = roster
  const entry = usePaperEntry(phone, state)
  const isRead = hasAllTickets(roster)
  const paper = useMemo(() => isRead && head && { session: state.session, lines: entry.lines, asOf: head.readAt }, [state.session, entry.lines, head, isRead])
  const first = serverNow() < session.doors.closesAt
  const waiting = own.filter(({ told, unwanted }) => !told && !unwanted).length
  return (
    <View>
      <PaperHead sessions={sessions} session={state.session} onSession={onSession} />
      <Section title='开门前，打印一份'>
        {paper ? <PrintCard paper={paper} first={first} /> : <Unread isAway={away !== undefined} then='打印' />}
      </Section>
      <Section title='散场后，录进来'>
        <View>{waiting > 0 && <View className='paper-waiting'><Note kind='plain'>{`${waiting} 行先存在这台手机上，连上网就交。`}</Note></View>}</View>
        {serverNow() < session.doors.opensAt
          ? <Note kind='plain'>这一场还没开门，没有人来过。</Note>
          : paper ? <PaperEntry session={state.session} entry={entry} first={!first} /> : <Unread isAway={away !== undefined} then='录' />}
      </Section>
    </View>
  )
}

/** Without the whole roster a sheet would lack lines, and a ticket that is in order would be said to be unknown. */
const Unread = ({ isAway, then }: { readonly isAway: boolean; readonly then: string }) =>
  <Note kind='plain'>{isAway ? `没有连上网，名单还没有读到。连上网就能${then}。` : `正在读名单，读完就能${then}…`}</Note>
