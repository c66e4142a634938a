import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { MyTurn, WaitingTicket } from '@domain/contract/views'
import type { Instant } from '@domain/kernel/instant'
import { RemindMe } from '@/features/notice/RemindMe'
import { PublicScreen } from '@/features/programme/PublicScreen'
import { DoubtNote } from '@/features/ticket/DoubtNote'
import { dropTurn } from '@/features/ticket/keepTicket'
import { EndedTurn } from '@/features/waitlist/EndedTurn'
import { LeaveDialog } from '@/features/waitlist/LeaveDialog'
import { TurnFacts } from '@/features/waitlist/TurnFacts'
import { turnWords, type OfferedTurn, type TurnState } from '@/features/waitlist/turnState'
import { useTurnActs, type TurnAct } from '@/features/waitlist/useTurnActs'
import { WaitingTurn } from '@/features/waitlist/WaitingTurn'
import { openPage } from '@/platform/navigate'
import { Button } from '@/ui/Button'
import { MovedNote } from '@/ui/MovedNote'
import { Note } from '@/ui/Note'
import { TicketFrame } from '@/ui/TicketFrame'

interface Props {
  readonly ticket: WaitingTicket
  readonly state: Exclude<TurnState, OfferedTurn>
  readonly now: Instant
  readonly stale: ReactNode
  readonly doubted: boolean
  readonly onReread: () => void
  /** Giving it up did not go through, or nobody knows. */
  readonly onFailed: (act: TurnAct) => void
  readonly onLeft: () => void
}

/** No places yet, or no more: where the turn stands, and what can be done. */
export const QueueView = ({ ticket, state, now, stale, doubted, onReread, onFailed, onLeft }: Props) => {
  const { tag, title, note } = turnWords(state, now)
  const { turn } = ticket
  return (
    <PublicScreen>
      {stale}
      <View className='side turn-body'>
        {doubted && <DoubtNote />}
        <TicketFrame
          top={<TurnFacts ticket={ticket} tag={tag} open={state.kind === 'waiting'} />}
          bottom={
            <>
              {state.kind === 'waiting' ? <WaitingTurn turn={state.turn} /> : <EndedTurn title={title} note={note} />}
              {state.kind === 'waiting' && <RemindMe templates={['offer', 'change']} startsAt={ticket.startsAt} />}
              <Next state={state} eventId={ticket.eventId} onReread={onReread} />
            </>
          }
        />
        <View className='mt3'>
          {state.kind !== 'ended' && <MovedNote {...ticket} />}
          {state.kind === 'waiting' && <Note kind='plain'>轮到时，名额给您留 2 小时，夜里轮到的留到早上 9 点，快开场时短一些。没有开微信提醒的，请常来看看。</Note>}
        </View>
        {turn && state.kind === 'waiting' && <Leave sessionId={ticket.sessionId} turn={turn} onFailed={onFailed} onLeft={onLeft} />}
      </View>
    </PublicScreen>
  )
}

interface NextProps extends Pick<Props, 'state' | 'onReread'> {
  readonly eventId: string
}

/** What to do about a turn that came to nothing. */
const Next = ({ state, eventId, onReread }: NextProps) => {
  if (state.kind === 'late') return <Button kind='tinted' className='mt3' onTap={onReread}>刷新看看</Button>
  if (state.kind !== 'ended') return null
  return <Button kind='outlined' className='mt3' onTap={() => openPage('programme/event', { eventId })}>看看别的场次</Button>
}

interface LeaveProps {
  readonly sessionId: string
  readonly turn: MyTurn
  readonly onFailed: (act: TurnAct) => void
  readonly onLeft: () => void
}

const Leave = ({ sessionId, turn, onFailed, onLeft }: LeaveProps) => {
  const [asking, ask] = useState(false)
  const acts = useTurnActs({ sessionId, requestKey: turn.requestKey }, onFailed)
  const leave = async () => {
    if (!(await acts.leave())) return
    onLeft()
    dropTurn(sessionId)
  }
  return (
    <View>
      <Button kind='outlined' className='mt3' onTap={() => ask(true)}>退出候补</Button>
      <LeaveDialog open={asking} offered={false} state={acts.leaving} onConfirm={() => void leave()} onKeep={() => ask(false)} />
    </View>
  )
}
