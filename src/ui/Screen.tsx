import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, type ReactNode } from 'react'
import { a11y } from '@/ui/a11y'
import { classes } from '@/ui/classes'
import { useElderMode } from '@/ui/elderMode'
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
  const hasFooter = footer !== undefined && footer !== null && footer !== false
  return (
    <View
      className={classes('screen', elder ? 't-elder' : textScaleClass(), tab && 'screen-tab', hasFooter && 'screen-footed', className)}
      {...a11y({ role: 'main' })}
    >
      <View className='screen-body'>{children}</View>
      {hasFooter && (
        <View className='foot'>
          <View className='foot-inside'>{footer}</View>
        </View>
      )}
      <Queueing />
      <Toast />
    </View>
  )
}
