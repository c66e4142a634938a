import { View } from '@tarojs/components'

/** The word for what was made up, where it is painted and not shown. */
export const DEMO_WORD = '演示'

/** 演示: stands wherever something shown was made up to have something to try. */
export const DemoTag = () => <View className='tag tag-demo'>{DEMO_WORD}</View>
