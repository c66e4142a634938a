import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { MyTicket } from '@domain/contract/views'
import { partySize } from '@domain/reservation/party'
import { a11y } from '@/ui/a11y'
import { Button } from '@/ui/Button'
import { DemoTag } from '@/ui/DemoTag'
import { formatSpan } from '@/ui/formatTime'
import { Note } from '@/ui/Note'
import { partyText } from '@/ui/partyText'
import { TicketFrame } from '@/ui/TicketFrame'
import { unbroken } from '@/ui/unbroken'

interface Props {
  readonly ticket: MyTicket
  readonly onTicket: () => void
  /** What else can be done now. */
  readonly children: ReactNode
}

/** 交上了: the places are held; the host unit still has to say yes. */
export const GroupDone = ({ ticket, onTicket, children }: Props) => (
  <View className='side mt3'>
    <View className='h1 centre' {...a11y({ role: 'heading', live: true })}>申请交上了</View>
    <View className='support mt1 centre'>{`${partySize(ticket.party)} 个名额先给您留着，等承办单位审核`}</View>
    <View className='mt3'>
      <TicketFrame
        top={
          <>
            <View className='line between'>
              <View className='h2 grow'>{ticket.title}</View>
              {ticket.demo && <DemoTag />}
            </View>
            {ticket.unit !== undefined && <View className='mt1'>{ticket.unit}</View>}
            <View className='mt1'>{unbroken(formatSpan(ticket.startsAt, ticket.endsAt))}</View>
            <View className='support'>{`${ticket.placeName ?? '地点待公布'}，${partyText(ticket.party)}`}</View>
          </>
        }
        bottom={<><Button onTap={onTicket}>看我的申请</Button>{children}</>}
      />
    </View>
    <View className='mt3'>
      <Note kind='plain'>通过以后，“我的票”里就有一张票，一码带全队进。接待不了时，承办单位会说明原因，或者建议换一场。开了微信提醒，有结果就发消息；没开的，会打电话告诉您。</Note>
    </View>
  </View>
)
