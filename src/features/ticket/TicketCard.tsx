import { View } from '@tarojs/components'
import type { MyTicket } from '@domain/contract/views'
import { Button } from '@/ui/Button'
import { Icon } from '@/ui/Icon'
import { TicketFrame } from '@/ui/TicketFrame'
import { DoubtNote } from '@/features/ticket/DoubtNote'
import { TicketFacts } from '@/features/ticket/TicketFacts'
import { ticketState } from '@/features/ticket/ticketState'
import './ticket.scss'

interface Props {
  readonly ticket: MyTicket
  /** Nobody knows whether it was given up. */
  readonly doubted: boolean
  readonly onOpen: () => void
  readonly onAgain: () => void
}

/** A ticket in the list: one that can be used opens its code; one that cannot says why. */
export const TicketCard = ({ ticket, doubted, onOpen, onAgain }: Props) => (
  <TicketFrame
    top={<TicketFacts ticket={ticket} />}
    bottom={
      ticket.state.kind === 'valid'
        ? (
          <>
            {doubted && <DoubtNote />}
            <Button kind='primary' icon='qr' onTap={onOpen} readAs={`出示票码：${ticket.title}`}>出示票码</Button>
          </>
        )
        : (
          <>
            <TicketEnd ticket={ticket} />
            {ticket.state.kind === 'awaitingReview' && <Button kind='tinted' className='mt3' onTap={onOpen} readAs={`看申请：${ticket.title}`}>看申请</Button>}
            {ticket.state.kind === 'cancelled' && !ticket.state.moved && <Button kind='outlined' small className='mt3' onTap={onAgain}>{ticket.state.declined === undefined ? '重新预约' : '看别的场次'}</Button>}
          </>
        )
    }
  />
)

/** Why a ticket has no code any more. */
export const TicketEnd = ({ ticket }: { readonly ticket: MyTicket }) => {
  const { icon, title, note } = ticketState(ticket)
  return (
    <View className='line'>
      <View className='ticket-end-icon'><Icon name={icon} size={44} tone={ticket.state.kind === 'used' ? 'primary' : 'muted'} /></View>
      <View className='grow'>
        <View className='strong'>{title}</View>
        <View className='support'>{note}</View>
      </View>
    </View>
  )
}
