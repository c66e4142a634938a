import { View } from '@tarojs/components'

/** 演示: stands wherever something shown was made up to have something to try. */
export const DemoTag = () => <View className='tag tag-demo'>演示</View>
