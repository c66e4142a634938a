import { Button as PlatformButton, View, type ButtonProps } from '@tarojs/components'
import type { ReactNode } from 'react'
import { a11y } from '@/ui/a11y'
import { classes } from '@/ui/classes'
import { Icon } from '@/ui/Icon'
import type { IconName } from '@/ui/iconName'

interface Props {
  readonly children: ReactNode
  readonly kind?: 'primary' | 'tinted' | 'outlined' | 'text' | 'danger'
  readonly small?: boolean
  /** The act is under way: shown, and pressing again does nothing. */
  readonly busy?: boolean
  readonly disabled?: boolean
  readonly icon?: IconName
  readonly onTap: () => void
  /** For what only WeChat's own button can do, as `share` or `contact`. */
  readonly openType?: NonNullable<ButtonProps['openType']>
  readonly ariaLabel?: string
  readonly className?: string
}

/** A button with words. One `primary` on a screen; then tinted, outlined, text. */
export const Button = ({ children, kind = 'primary', small, busy, disabled, icon, onTap, openType, ariaLabel, className }: Props) => {
  const off = busy === true || disabled === true
  const name = classes('button', kind !== 'primary' && `button-${kind}`, small && 'button-small', off && 'button-off', className)
  const tap = () => {
    if (!off) onTap()
  }
  const words = (
    <>
      {icon && <Icon name={icon} size={22} />}
      {children}
    </>
  )
  if (openType) {
    return (
      <PlatformButton className={name} openType={openType} onClick={tap}>
        {words}
      </PlatformButton>
    )
  }
  const said = a11y({ role: 'button', disabled: off, ...(ariaLabel ? { label: ariaLabel } : {}) })
  return (
    <View className={name} hoverClass={off ? 'none' : 'pressed'} onClick={tap} {...said}>
      {words}
    </View>
  )
}
