import { View } from '@tarojs/components'
import { Note } from '@/ui/Note'

/** Says that what is shown is from before, and offers to read it again. */
export const StaleNote = ({ stale, onRetry }: { readonly stale: boolean; readonly onRetry: () => void }) =>
  stale ? (
    <View className='side'>
      <View className='mt3'>
        <Note kind='warning' icon='offline' onTap={onRetry}>没有连上网，显示的是刚才的内容。点这里再试一次</Note>
      </View>
    </View>
  ) : null
