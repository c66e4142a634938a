import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { MyTicket } from '@domain/contract/views'
import { partySize } from '@domain/reservation/party'
import { DemoTag } from '@/ui/DemoTag'
import { formatSpan } from '@/ui/formatTime'
import { Icon } from '@/ui/Icon'
import { partyText } from '@/ui/partyText'
import { Tag } from '@/ui/Tag'
import { unbroken } from '@/ui/unbroken'
import { ticketState } from '@/features/ticket/ticketState'

interface Props {
  readonly ticket: MyTicket
  /** Who comes, by name. */
  readonly children?: ReactNode
}

/** The upper part of a ticket: what, when, where, who. */
export const TicketFacts = ({ ticket, children }: Props) => {
  const { tag, kind, icon } = ticketState(ticket)
  return (
    <View>
      <View className='line line-top between'>
        <View className='h2 grow'>{ticket.title}</View>
        <View className='ml2'><Tag kind={kind}><Icon name={icon} size={14} />{tag}</Tag></View>
      </View>
      <View className='mt1'>{unbroken(formatSpan(ticket.startsAt, ticket.endsAt))} {ticket.moved && ticket.state.kind === 'valid' && <Tag kind='warning'>改期了</Tag>}</View>
      {ticket.share === 'group' && <View className='strong mt1'>{[ticket.unit, `共 ${partySize(ticket.party)} 人`].filter(Boolean).join('，')}</View>}
      <View className='line wrap support'>
        <View className='mr2 phrases'>{`${ticket.placeName ?? '地点待公布'}，${partyText(ticket.party)}`}</View>
        {ticket.demo && <DemoTag />}
      </View>
      {children}
    </View>
  )
}
