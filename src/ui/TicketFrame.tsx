import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Thread } from '@/ui/Thread'

/** A ticket: two parts, and between them the woven thread as the tear line, with a notch at each end. */
export const TicketFrame = ({ top, bottom }: { readonly top: ReactNode; readonly bottom: ReactNode }) => (
  <View className='ticket'>
    <View className='ticket-top'>{top}</View>
    <View className='ticket-cut'>
      <Thread />
    </View>
    <View className='ticket-bottom'>{bottom}</View>
  </View>
)
