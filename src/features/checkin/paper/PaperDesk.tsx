import { useMemo } from 'react'
import { View } from '@tarojs/components'
import type { GateSession } from '@domain/contract/gateViews'
import { PaperEntry } from '@/features/checkin/paper/PaperEntry'
import { PaperHead } from '@/features/checkin/paper/PaperHead'
import { PrintCard } from '@/features/checkin/paper/PrintCard'
import { usePaperEntry } from '@/features/checkin/paper/usePaperEntry'
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
  const { roster: { head }, own, away } = state
  const entry = usePaperEntry(phone, state)
  const paper = useMemo(() => head && { session: state.session, lines: entry.lines, asOf: head.readAt }, [state.session, entry.lines, head])
  const first = serverNow() < session.doors.closesAt
  const waiting = own.filter(({ told, unwanted }) => !told && !unwanted).length
  return (
    <View>
      <PaperHead sessions={sessions} session={state.session} onSession={onSession} />
      <Section title='开门前，打印一份'>
        {paper ? <PrintCard paper={paper} first={first} /> : <Note kind='plain'>{away === undefined ? '正在读名单…' : '没有连上网，名单还没有读到。'}</Note>}
      </Section>
      <Section title='散场后，录进来'>
        <View>{waiting > 0 && <View className='paper-waiting'><Note kind='plain'>{`${waiting} 行先存在这台手机上，连上网就交。`}</Note></View>}</View>
        {serverNow() < session.doors.opensAt
          ? <Note kind='plain'>这一场还没开门，没有人来过。</Note>
          : <PaperEntry session={state.session} entry={entry} first={!first} />}
      </Section>
    </View>
  )
}
