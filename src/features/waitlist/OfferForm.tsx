import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { partySize } from '@domain/reservation/party'
import type { OfferedTurn } from '@/features/waitlist/turnState'
import { Countdown } from '@/features/waitlist/Countdown'
import { a11y } from '@/ui/a11y'
import { Note } from '@/ui/Note'
import './waitlist.scss'

interface Props {
  readonly offered: OfferedTurn
  /** So many come. */
  readonly people: number
  /** The time is over. The same for the life of the screen. */
  readonly onOver: () => void
  /** Who comes, all or fewer; and what is asked of them. */
  readonly children: ReactNode
}

/** 轮到您了: how many places are held, how long, and who comes. */
export const OfferForm = ({ offered: { places, expiresAt, turn }, people, onOver, children }: Props) => {
  const missing = partySize(turn.party) - places
  return (
    <>
      <View className='card card-pad centre'>
        <View className='h1' {...a11y({ role: 'heading' })}>轮到您了</View>
        <View className='mt1'>{`有 ${places} 个名额留给您${missing > 0 ? `，比您要的少 ${missing} 个` : ''}`}</View>
        <Countdown until={expiresAt} onOver={onOver} />
        <View className='support'>不确认，到时间就不再保留</View>
      </View>
      {children}
      {people < partySize(turn.party) && <View className='mt3'><Note kind='plain'>确认以后，这次候补就结束，少来的人不再排队。</Note></View>}
    </>
  )
}
