import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { a11y } from '@/ui/a11y'
import { Icon } from '@/ui/Icon'

interface Props {
  readonly title: string
  /** What follows, smaller. */
  readonly children?: ReactNode
  readonly onTap?: () => void
}

/** Something urgent, above everything else: in colour, with an icon and in words, and read out when it appears. */
export const Banner = ({ title, children, onTap }: Props) => (
  <View
    className='banner'
    {...(onTap ? { onClick: onTap, hoverClass: 'pressed' } : {})}
    {...a11y({ live: true, ...(onTap ? { role: 'button' } : {}) })}
  >
    <Icon name='warning' />
    <View className='grow banner-words'>
      <View className='strong'>{title}</View>
      {children !== undefined && <View className='banner-more'>{children}</View>}
    </View>
    {onTap && <Icon name='chevron' size={20} />}
  </View>
)
