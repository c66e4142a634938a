import { View } from '@tarojs/components'
import type { ComponentProps } from 'react'
import { HelpLine } from '@/features/programme/HelpLine'
import { inSinglePage } from '@/platform/singlePage'
import { Note } from '@/ui/Note'
import { Screen } from '@/ui/Screen'

/**
 * The root of every page but the scanner: at its end, whom to call. The page has an element of its own: what it adds
 * (a dialog) is then the last child, and Taro sends that alone instead of all its siblings again.
 */
export const PublicScreen = ({ children, ...screen }: ComponentProps<typeof Screen>) => (
  <Screen {...screen}>
    {screen.footer === undefined && inSinglePage() && (
      <View className='side mt3'><Note kind='primary'>想报名、看更多，点下方「前往小程序」</Note></View>
    )}
    <View>{children}</View>
    <HelpLine />
  </Screen>
)
