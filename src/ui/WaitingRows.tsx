import { View } from '@tarojs/components'
import { a11y } from '@/ui/a11y'

/** Grey lines inside a card, where rows are about to be. */
export const WaitingRows = ({ rows }: { readonly rows: number }) => (
  <View {...a11y({ label: '正在加载' })}>
    {Array.from({ length: rows }, (_, row) => (
      <View className='waiting-row' key={row}>
        <View className='skeleton-line' style={{ width: '70%' }} />
        <View className='skeleton-line' style={{ width: '45%' }} />
      </View>
    ))}
  </View>
)
