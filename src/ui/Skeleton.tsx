import { View } from '@tarojs/components'
import { a11y } from '@/ui/a11y'

/** Grey shapes where a list is about to be. */
export const Skeleton = ({ rows = 3 }: { readonly rows?: number }) => (
  <View className='skeleton' {...a11y({ label: '正在加载' })}>
    {Array.from({ length: rows }, (_, row) => (
      <View className='skeleton-row' key={row}>
        <View className='skeleton-block' />
        <View className='grow'>
          <View className='skeleton-line' style={{ width: '80%' }} />
          <View className='skeleton-line' style={{ width: '60%' }} />
          <View className='skeleton-line' style={{ width: '40%' }} />
        </View>
      </View>
    ))}
  </View>
)
