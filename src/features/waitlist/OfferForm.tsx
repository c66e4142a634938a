import { View } from '@tarojs/components'
import type { Party } from '@domain/reservation/party'
import { partySize } from '@domain/reservation/party'
import type { OfferedTurn } from '@/features/waitlist/turnState'
import { Countdown } from '@/features/waitlist/Countdown'
import { a11y } from '@/ui/a11y'
import { Note } from '@/ui/Note'
import { PartyPicker } from '@/ui/PartyPicker'
import './waitlist.scss'

interface Props {
  readonly offered: OfferedTurn
  readonly party: Party
  readonly error: string | undefined
  readonly onChange: (party: Party) => void
  /** The time is over. The same for the life of the screen. */
  readonly onOver: () => void
}

/** 轮到您了: how many places are held, how long, and who comes: all or fewer. */
export const OfferForm = ({ offered: { places, expiresAt, turn }, party, error, onChange, onOver }: Props) => {
  const missing = partySize(turn.party) - places
  return (
    <>
      <View className='card card-pad centre'>
        <View className='h1' {...a11y({ role: 'heading' })}>轮到您了</View>
        <View className='mt1'>{`有 ${places} 个名额留给您${missing > 0 ? `，比您要的少 ${missing} 个` : ''}`}</View>
        <Countdown until={expiresAt} onOver={onOver} />
        <View className='support'>不确认，到时间就不再保留</View>
      </View>
      <PartyPicker party={party} max={places} error={error} onChange={onChange} />
      {partySize(party) < partySize(turn.party) && <Note kind='plain'>确认以后，这次候补就结束，少来的人不再排队。</Note>}
    </>
  )
}
