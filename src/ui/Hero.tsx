import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { a11y } from '@/ui/a11y'

/** The sky over the Taihang ridge; the page begins at the foot of the mountains. */
export const Hero = ({ children }: { readonly children: ReactNode }) => (
  <View className='hero'>
    <View className='hero-drawing' {...a11y({ hidden: true })} />
    <View className='hero-foot' {...a11y({ hidden: true })} />
    <View className='hero-words'>{children}</View>
  </View>
)
