import { View } from '@tarojs/components'
import type { WaitingTicket } from '@domain/contract/views'
import { DemoTag } from '@/ui/DemoTag'
import { formatSpan } from '@/ui/formatTime'
import { partyText } from '@/ui/partyText'
import { Tag } from '@/ui/Tag'
import { unbroken } from '@/ui/unbroken'

interface Props {
  readonly ticket: WaitingTicket
  readonly tag: string
  /** It can still come to something. */
  readonly open: boolean
}

/** What a turn is for: what, when, where, who. */
export const TurnFacts = ({ ticket, tag, open }: Props) => (
  <View>
    <View className='line line-top between'>
      <View className='h2 grow'>{ticket.title}</View>
      <View className='ml2'><Tag kind={open ? 'accent' : 'plain'}>{tag}</Tag></View>
    </View>
    <View className='mt1'>{unbroken(formatSpan(ticket.startsAt, ticket.endsAt))} {ticket.moved && open && <Tag kind='warning'>改期了</Tag>}</View>
    <View className='line wrap support'>
      <View className='mr2 phrases'>{`${ticket.placeName ?? '地点待公布'}，${partyText(ticket.turn?.party ?? ticket.party)}`}</View>
      {ticket.demo && <DemoTag />}
    </View>
  </View>
)
