import { View } from '@tarojs/components'
import type { EventDetail } from '@domain/event/event'
import { DemoTag } from '@/ui/DemoTag'

/** Facts with a label each, and the names of those that are 待公布, in the place where they will stand. */
export const Details = ({ details, toBeAnnounced }: { readonly details: readonly EventDetail[]; readonly toBeAnnounced: readonly string[] }) => (
  <View>
    {details.map(({ label, text, demo }) => (
      <View className='detail' key={label}>
        <View className='detail-label'>{label}</View>
        <View className='grow'>{text}{demo && <DemoTag />}</View>
      </View>
    ))}
    {toBeAnnounced.map((label) => (
      <View className='detail' key={label}>
        <View className='detail-label'>{label}</View>
        <View className='grow mute'>待公布</View>
      </View>
    ))}
  </View>
)
