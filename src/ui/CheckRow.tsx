import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { a11y } from '@/ui/a11y'
import { classes } from '@/ui/classes'
import { Icon } from '@/ui/Icon'
import '@/ui/moreIcons.scss'

interface Props {
  readonly checked: boolean
  /** What is agreed to, or said: also the name of the box. */
  readonly label: string
  readonly onToggle: () => void
  /** Further words beside the box, as what it is about. */
  readonly children?: ReactNode
}

/** A box to tick, with what it says; never ticked beforehand where something is agreed to. */
export const CheckRow = ({ checked, label, onToggle, children }: Props) => (
  <View className='check-row' hoverClass='pressed' onClick={onToggle} {...a11y({ role: 'checkbox', checked, label })}>
    <View className={classes('check-box', checked && 'check-on')}>{checked && <Icon name='check' size={18} />}</View>
    <View className='grow'>
      <View>{label}</View>
      {children !== undefined && <View className='support'>{children}</View>}
    </View>
  </View>
)
