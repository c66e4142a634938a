import { View } from '@tarojs/components'
import type { SessionView } from '@domain/contract/views'
import { MovedNote } from '@/ui/MovedNote'
import { Note } from '@/ui/Note'

/** What the organisers changed about the chosen session: that it is off, or moved, and why. */
export const SessionChange = ({ session }: { readonly session: SessionView }) => {
  const { cancelled, moved } = session
  if (!cancelled && !moved) return null
  return (
    <View className='side mt3'>
      {cancelled
        ? <Note kind='danger'><View className='strong'>这一场取消了，不用来</View><View>{`原因：${cancelled.reason}`}</View></Note>
        : <MovedNote {...session} />}
    </View>
  )
}
