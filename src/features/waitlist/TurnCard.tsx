import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { WaitingTicket } from '@domain/contract/views'
import type { Instant } from '@domain/kernel/instant'
import { turnState, turnWords } from '@/features/waitlist/turnState'
import { TurnFacts } from '@/features/waitlist/TurnFacts'
import { openPage } from '@/platform/navigate'
import { Button } from '@/ui/Button'
import { TicketFrame } from '@/ui/TicketFrame'

interface Props {
  readonly ticket: WaitingTicket
  readonly now: Instant
  /** Said first: nobody knows whether it was given up, or turned into a ticket. */
  readonly doubt?: ReactNode
  readonly onOpen: () => void
}

/** A turn in the list of tickets: its place, or the places held for it; and why it ended. */
export const TurnCard = ({ ticket, now, doubt, onOpen }: Props) => {
  const state = turnState(ticket, now)
  const { tag, title, note } = turnWords(state, now)
  const open = state.kind === 'waiting' || state.kind === 'offered'
  return (
    <TicketFrame
      top={<TurnFacts ticket={ticket} tag={tag} open={open} />}
      bottom={
        <>
          {doubt}
          <View className='strong'>{title}</View>
          <View className='support'>{note}</View>
          {state.kind === 'offered' && <Button className='mt3' onTap={onOpen} readAs={`去确认：${ticket.title}`}>去确认</Button>}
          {state.kind === 'ended' && now < ticket.startsAt && (
            <Button kind='outlined' small className='mt3' onTap={() => openPage('programme/event', { eventId: ticket.eventId })} readAs={`${AGAIN[state.why]}：${ticket.title}`}>{AGAIN[state.why]}</Button>
          )}
          {state.kind === 'waiting' && <Button kind='outlined' small className='mt3' onTap={onOpen} readAs={`看我的候补：${ticket.title}`}>看我的候补</Button>}
        </>
      }
    />
  )
}

/** The way on from a turn that came to nothing. */
const AGAIN = { offerLapsed: '重新候补', sessionBegan: '看别的场次', sessionCancelled: '看别的场次' } as const
