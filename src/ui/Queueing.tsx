import { View } from '@tarojs/components'
import { useQueueing } from '@/platform/queue'
import { a11y } from '@/ui/a11y'
import { Icon } from '@/ui/Icon'

/** Says that a call waits for its turn. The place stands before the words come, or they would not be read out. */
export const Queueing = () => {
  const queueing = useQueueing()
  return (
    <View className='queue-place' {...a11y({ live: true })}>
      {queueing && <View className='queue'><Icon name='people' size={20} />人多，正在排队</View>}
    </View>
  )
}
