import { View } from '@tarojs/components'
import { serverNow } from '@/platform/clock'
import { useState } from 'react'
import type { GateDesk, GateSession } from '@domain/contract/gateViews'
import { ArrivalBars } from '@/features/gate-desk/ArrivalBars'
import { EntryControl } from '@/features/gate-desk/EntryControl'
import { GateRows } from '@/features/gate-desk/GateRows'
import { InsideCard } from '@/features/gate-desk/InsideCard'
import { LentPlaces } from '@/features/gate-desk/LentPlaces'
import { SessionChooser } from '@/features/gate-desk/SessionChooser'
import { ToLookAt } from '@/features/gate-desk/ToLookAt'
import { useGateDesk } from '@/features/gate-desk/useGateDesk'
import { Button } from '@/ui/Button'
import { DemoTag } from '@/ui/DemoTag'
import { formatClock, formatSpan } from '@/ui/formatTime'
import { Loading } from '@/ui/Loading'
import { loadState } from '@/ui/loadState'
import { Note } from '@/ui/Note'
import { StaleNote } from '@/ui/StaleNote'
import './gateDesk.scss'

interface Props {
  readonly sessions: readonly GateSession[]
  readonly session: GateSession
  readonly onChoose: (sessionId: string) => void
  /** Where to go from here. */
  readonly links: React.ReactNode
}

/** 现场看板 of one session: the numbers first, then the way to stop entry, then everything else. */
export const GateOverview = ({ sessions, session, onChoose, links }: Props) => {
  const { answer, reread, desk, at, failed } = useGateDesk(session.id)
  const [choosing, setChoosing] = useState(false)
  return (
    <View>
      <StaleNote failed={failed} at={at} onRetry={reread} />
      <View className='side mt3'>
        <SessionLine session={session} choosing={choosing} onChange={() => setChoosing(!choosing)} />
        <View className='mt3'>{choosing && <SessionChooser sessions={sessions} session={session} onChoose={onChoose} />}</View>
      </View>
      <Loading state={loadState(answer, reread)}>
        {desk && <Figures desk={desk} onAnswered={reread} />}
      </Loading>
      <View className='side mt3'>
        {links}
        {at !== undefined && <View className='support centre mt3'>{`${formatClock(at)} 的数，每 15 秒自己更新`}</View>}
      </View>
    </View>
  )
}

interface LineProps {
  readonly session: GateSession
  readonly choosing: boolean
  readonly onChange: () => void
}

const SessionLine = ({ session: { title, startsAt, endsAt, demo }, choosing, onChange }: LineProps) => (
  <View className='line between'>
    <View className='grow'>
      <View className='h2'>{title}</View>
      <View className='support'>{formatSpan(startsAt, endsAt)} {demo && <DemoTag />}</View>
    </View>
    <Button kind='tinted' small onTap={onChange}>{choosing ? '收起' : '换场次'}</Button>
  </View>
)

const isOver = ({ session }: GateDesk): boolean => serverNow() >= session.doors.closesAt

const Figures = ({ desk, onAnswered }: { readonly desk: GateDesk; readonly onAnswered: () => void }) => (
  <View className='side mt3'>
    {isOver(desk)
      ? <Note kind='plain'>{`${formatClock(desk.session.doors.closesAt)} 散场了。没有数出场的人，在场人数就不准。`}</Note>
      : <InsideCard inside={desk.inside} max={desk.session.insideMax} />}
    <View className='mt3'>{desk.session.cancelled && <Note kind='danger'>{`这一场已取消：${desk.session.cancelled.reason}`}</Note>}</View>
    <View className='mt3'>{!desk.session.cancelled && !isOver(desk) && <EntryControl session={desk.session} onAnswered={onAnswered} />}</View>
    <View className='mt3'><GateRows desk={desk} over={isOver(desk)} /></View>
    <View className='mt3'><LentPlaces sessionId={desk.session.id} figures={desk} onAnswered={onAnswered} /></View>
    <View className='mt3'><ArrivalBars arrivals={desk.arrivals} /></View>
    <View className='mt3'><ToLookAt desk={desk} /></View>
  </View>
)
