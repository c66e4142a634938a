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
  readonly busy?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly icon?: IconName
  readonly onTap: () => void
  /** For what only WeChat's own button can do, as `share` or `contact`. */
  readonly openType?: NonNullable<ButtonProps['openType']>
  /** Its whole name for who listens, with the words in it. (`ariaLabel` would not arrive: Taro's compiler renames it.) */
  readonly readAs?: string
  readonly className?: string
}

/** A button with words. One `primary` on a screen; then tinted, outlined, text. */
export const Button = (props: Props) => {
  const { children, icon, openType, readAs } = props
  const off = props.busy === true || props.disabled === true
  const face = {
    className: faceOf(props, off),
    hoverClass: off ? 'none' : 'pressed',
    onClick: () => {
      if (!off) props.onTap()
    },
    ...a11y({ role: 'button', disabled: off, ...(readAs ? { label: readAs } : {}) }),
  }
  const words = (
    <>
      {icon && <Icon name={icon} size={22} />}
      {children}
    </>
  )
  return openType ? <PlatformButton openType={openType} {...face}>{words}</PlatformButton> : <View {...face}>{words}</View>
}

const faceOf = ({ kind = 'primary', small, className }: Props, off: boolean): string =>
  classes('button', kind !== 'primary' && `button-${kind}`, small && 'button-small', off && 'button-off', className)
