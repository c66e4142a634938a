import { View } from '@tarojs/components'
import type { MyTurn } from '@domain/contract/views'
import { partySize } from '@domain/reservation/party'
import { formatMoment } from '@/ui/formatTime'
import './waitlist.scss'

/** 候补中: which place in the list, since when, and with how few the party would come. */
export const WaitingTurn = ({ turn }: { readonly turn: MyTurn }) => (
  <View className='centre'>
    <View className='turn-place'>{`第 ${turn.ahead + 1} 位`}</View>
    <View>{turn.ahead === 0 ? '前面没有人了，有名额就轮到您' : `前面还有 ${turn.ahead} 家`}</View>
    <View className='support mt1'>{`${formatMoment(turn.since)} 开始候补`}</View>
    <View className='support'>{fewestWords(turn)}</View>
  </View>
)

const fewestWords = ({ party, atLeast }: MyTurn): string => {
  const size = partySize(party)
  if (size === 1) return '1 人'
  return atLeast === size ? `${size} 人都有名额才来，后面人少的可能先轮到` : `${size} 人，有 ${atLeast} 个名额就告诉我`
}
