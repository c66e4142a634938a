import { View } from '@tarojs/components'
import { Icon } from '@/ui/Icon'

interface Props {
  readonly title: string
  readonly note: string
}

/** Why a turn came to nothing. */
export const EndedTurn = ({ title, note }: Props) => (
  <View className='line'>
    <View className='mr2'><Icon name='clock' size={44} tone='muted' /></View>
    <View className='grow'>
      <View className='strong'>{title}</View>
      <View className='support'>{note}</View>
    </View>
  </View>
)
