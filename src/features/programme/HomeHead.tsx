import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { a11y } from '@/ui/a11y'
import { useElderMode } from '@/ui/elderMode'
import { Hero } from '@/ui/Hero'
import { navInset } from '@/ui/navInset'

interface Props {
  readonly children: ReactNode
  readonly switchWords: string
  /** The mode that the switch leads to. */
  readonly elder: boolean
}

/** The sky with the product's name, and the switch between the two sizes of the home page. */
export const HomeHead = ({ children, switchWords, elder }: Props) => {
  const [, chooseElder] = useElderMode()
  const { top, height } = navInset()
  return (
    <Hero>
      <View className='home-bar side line' style={{ marginTop: `${top}px`, minHeight: `${height}px` }}>
        <View className='mark mr2' {...a11y({ hidden: true })} />
        <Text className='home-name' {...a11y({ role: 'heading' })}>高平科技周</Text>
        <View className='home-switch' hoverClass='pressed' onClick={() => chooseElder(elder)} {...a11y({ role: 'button' })}>
          <Text className='home-pill'>{switchWords}</Text>
        </View>
      </View>
      <View className='home-words side'>{children}</View>
    </Hero>
  )
}
