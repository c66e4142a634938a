import { View } from '@tarojs/components'
import { a11y } from '@/ui/a11y'

/** The woven silk thread (潞绸). */
export const Thread = () => <View className='thread' {...a11y({ hidden: true })} />
