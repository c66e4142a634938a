import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { MyTicket } from '@domain/contract/views'
import { partySize } from '@domain/reservation/party'
import { a11y } from '@/ui/a11y'
import { Button } from '@/ui/Button'
import { DemoTag } from '@/ui/DemoTag'
import { formatSpan } from '@/ui/formatTime'
import { Icon } from '@/ui/Icon'
import type { IconName } from '@/ui/iconName'
import { Note } from '@/ui/Note'
import { partyText } from '@/ui/partyText'
import { TicketFrame } from '@/ui/TicketFrame'
import '@/ui/moreIcons.scss'
import './reservation.scss'

interface Props {
  readonly ticket: MyTicket
  readonly onTicket: () => void
  /** What else can be done now. */
  readonly children: ReactNode
}

/** 约好了: the places are taken, and this is what they are for. */
export const SignUpDone = ({ ticket, onTicket, children }: Props) => (
  <View>
    <View className='done-head'>
      <View className='scene scene-success' {...a11y({ hidden: true })} />
      <View className='h1 mt2' {...a11y({ role: 'heading', live: true })}>约好了</View>
      <View className='support mt1'>{`${partySize(ticket.party)} 个名额已经为您留下`}</View>
    </View>
    <View className='side done-ticket'>
      <TicketFrame
        top={
          <>
            <View className='line between'>
              <View className='h2'>{ticket.title}</View>
              {ticket.demo && <DemoTag />}
            </View>
            <Fact icon='clock' words={formatSpan(ticket.startsAt, ticket.endsAt)} />
            <Fact icon='people' words={partyText(ticket.party)} />
            <Fact icon='pin' words={ticket.placeName ?? '地点待公布'} />
          </>
        }
        bottom={<><Button icon='qr' onTap={onTicket}>看我的票</Button>{children}</>}
      />
      <View className='mt3'>
        <Note kind='plain'>来不了？开场前随时可以取消，名额会让给别的家庭。</Note>
      </View>
    </View>
  </View>
)

const Fact = ({ icon, words }: { readonly icon: IconName; readonly words: string }) => (
  <View className='line mt2'>
    <View className='mr2 line'><Icon name={icon} size={20} tone='primary' /></View>
    <View className='grow'>{words}</View>
  </View>
)
