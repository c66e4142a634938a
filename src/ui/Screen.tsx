import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, type ReactNode } from 'react'
import { a11y } from '@/ui/a11y'
import { useUpdate } from '@/platform/update'
import { classes } from '@/ui/classes'
import { useElderMode } from '@/ui/elderMode'
import { Note } from '@/ui/Note'
import { Queueing } from '@/ui/Queueing'
import { textScaleClass } from '@/ui/textScale'
import { Toast } from '@/ui/Toast'

interface Props {
  readonly children: ReactNode
  /** Takes the place of the page's own title in the bar. */
  readonly title?: string | undefined
  /** The page stands behind a tab. */
  readonly tab?: boolean
  /** Stays at the lower edge, above the safe area. */
  readonly footer?: ReactNode
  readonly className?: string
}

/** The root of every page: type sizes, safe area, and the place where things are said in passing. */
export const Screen = ({ children, title, tab, footer, className }: Props) => {
  const [elder] = useElderMode()
  useEffect(() => {
    if (title !== undefined) void Taro.setNavigationBarTitle({ title })
  }, [title])
  const update = useUpdate()
  // Only behind the tabs: nobody is to be disturbed while signing up, at the gate or with a ticket in hand.
  const foot = tab && update ? <Note kind='primary' onTap={update}>新版本准备好了，点这里更新</Note> : footer
  const hasFoot = isShown(foot)
  return (
    <View
      className={classes('screen', elder ? 't-elder' : textScaleClass(), tab && 'screen-tab', hasFoot && 'screen-footed', className)}
      {...a11y({ role: 'main' })}
    >
      <View className='screen-body'>{children}</View>
      {hasFoot && <Foot>{foot}</Foot>}
      {/* In a place of their own: Taro sends all children of a parent anew when one of them goes. */}
      <View>
        <Queueing />
        <Toast />
      </View>
    </View>
  )
}

const isShown = (part: ReactNode): boolean => part !== undefined && part !== null && part !== false

const Foot = ({ children }: { readonly children: ReactNode }) => (
  <View className='foot'>
    <View className='foot-inside'>{children}</View>
  </View>
)
