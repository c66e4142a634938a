import { View } from '@tarojs/components'
import { a11y } from '@/ui/a11y'
import type { IconName } from '@/ui/iconName'

const TONES = {
  primary: 'var(--primary)',
  text: 'var(--t1)',
  muted: 'var(--t3)',
  success: 'var(--success)',
  warning: 'var(--warning)',
  danger: 'var(--danger)',
  white: '#fff',
} as const

interface Props {
  readonly name: IconName
  /** In px; 24 unless told. */
  readonly size?: number
  /** The colour of the words beside it unless told. */
  readonly tone?: keyof typeof TONES
}

/** A line icon. Decoration only: the word beside it carries the meaning. */
export const Icon = ({ name, size = 24, tone }: Props) => {
  const style = {
    ...(size === 24 ? {} : { width: `${size}px`, height: `${size}px` }),
    ...(tone ? { color: TONES[tone] } : {}),
  }
  return <View className={`icon icon-${name}`} style={style} {...a11y({ hidden: true })} />
}
