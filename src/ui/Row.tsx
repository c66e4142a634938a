import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { a11y } from '@/ui/a11y'
import { Icon } from '@/ui/Icon'
import type { IconName } from '@/ui/iconName'

interface Props {
  readonly icon?: IconName
  readonly title: ReactNode
  readonly note?: ReactNode
  /** At the end, instead of the arrow that a row with `onTap` has. */
  readonly right?: ReactNode
  readonly onTap?: () => void
}

/** One line of a list inside a card. */
export const Row = ({ icon, title, note, right, onTap }: Props) => {
  const end = right ?? (onTap ? <Icon name='chevron' size={20} /> : undefined)
  const content = (
    <>
      {icon && <Icon name={icon} tone='primary' />}
      <View className='grow'>
        <View>{title}</View>
        {note !== undefined && <View className='support'>{note}</View>}
      </View>
      {end !== undefined && <View className='row-right'>{end}</View>}
    </>
  )
  if (!onTap) return <View className='row'>{content}</View>
  return (
    <View className='row' hoverClass='pressed' onClick={onTap} {...a11y({ role: 'button' })}>
      {content}
    </View>
  )
}
