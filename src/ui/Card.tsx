import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { a11y } from '@/ui/a11y'
import { classes } from '@/ui/classes'

interface Props {
  readonly children: ReactNode
  readonly pad?: boolean
  readonly onTap?: () => void
  readonly className?: string
}

/** A white card; never one inside another. */
export const Card = ({ children, pad, onTap, className }: Props) => {
  const name = classes('card', pad && 'card-pad', className)
  if (!onTap) return <View className={name}>{children}</View>
  return (
    <View className={name} hoverClass='pressed' onClick={onTap} {...a11y({ role: 'link' })}>
      {children}
    </View>
  )
}
