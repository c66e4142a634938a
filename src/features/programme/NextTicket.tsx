import { Text, View } from '@tarojs/components'
import type { MyTicket } from '@domain/contract/views'
import { SiteButton } from '@/features/programme/SiteButton'
import { openPage } from '@/platform/navigate'
import { Button } from '@/ui/Button'
import { DemoTag } from '@/ui/DemoTag'
import { formatSpan } from '@/ui/formatTime'
import { Icon } from '@/ui/Icon'
import { partyText } from '@/ui/partyText'
import { TicketFrame } from '@/ui/TicketFrame'

/** 我的下一张票: what it is for, and the way to its code. Whether it can still be used is the ticket page's to say. */
export const NextTicket = ({ ticket, siteToday }: { readonly ticket: MyTicket; readonly siteToday: boolean }) => (
  <TicketFrame
    top={
      <>
        <View className='line support'>
          <Icon name='ticket' size={20} tone='primary' />
          <Text className='ml2'>我的下一张票</Text>
        </View>
        <View className='h2 mt1'>{ticket.title}</View>
        <View className='mt1'>{formatSpan(ticket.startsAt, ticket.endsAt)}</View>
        <View className='support phrases'>
          {[ticket.placeName, partyText(ticket.party)].filter(Boolean).join(' · ')} {ticket.demo && <DemoTag />}
        </View>
      </>
    }
    bottom={
      <>
        <Button icon='qr' onTap={() => openPage('ticket', { sessionId: ticket.sessionId })}>
          出示票码
        </Button>
        {siteToday && <SiteButton eventId={ticket.eventId} />}
      </>
    }
  />
)
