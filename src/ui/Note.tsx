import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { a11y } from '@/ui/a11y'
import { classes } from '@/ui/classes'
import { Icon } from '@/ui/Icon'
import type { IconName } from '@/ui/iconName'

interface Props {
  readonly kind: 'plain' | 'primary' | 'success' | 'warning' | 'danger'
  readonly icon?: IconName
  readonly children: ReactNode
  readonly onTap?: () => void
}

const ICONS = { plain: 'notice', primary: 'notice', success: 'ok', warning: 'warning', danger: 'no' } as const

/** A notice in the page. Warnings and refusals are read out when they appear. */
export const Note = ({ kind, icon, children, onTap }: Props) => {
  const said = a11y({ live: kind === 'warning' || kind === 'danger', ...(onTap ? { role: 'button' } : {}) })
  return (
    <View
      className={classes('note', kind !== 'plain' && `note-${kind}`, onTap && 'note-tap')}
      {...(onTap ? { onClick: onTap, hoverClass: 'pressed' } : {})}
      {...said}
    >
      <Icon name={icon ?? ICONS[kind]} size={20} />
      <View className='grow'>{children}</View>
      {onTap && <Icon name='chevron' size={18} />}
    </View>
  )
}
