import { Button as PlatformButton, View, type ButtonProps } from '@tarojs/components'
import { a11y } from '@/ui/a11y'
import { Icon } from '@/ui/Icon'
import type { IconName } from '@/ui/iconName'
import './footAction.scss'

interface Props {
  readonly icon: IconName
  /** Two characters. */
  readonly words: string
  /** What it does, in full. */
  readonly label: string
  readonly onTap: () => void
  /** For what only WeChat's own button can do. */
  readonly openType?: NonNullable<ButtonProps['openType']> | undefined
}

/** A small action beside the main button at the foot of a page: an icon over its word. */
export const FootAction = ({ icon, words, label, onTap, openType }: Props) => {
  const face = { className: 'foot-action', hoverClass: 'pressed', onClick: onTap, ...a11y({ role: 'button', label }) }
  const content = (
    <>
      <Icon name={icon} />
      <View>{words}</View>
    </>
  )
  return openType ? <PlatformButton openType={openType} {...face}>{content}</PlatformButton> : <View {...face}>{content}</View>
}
