import { ScrollView, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { a11y } from '@/ui/a11y'
import { Icon } from '@/ui/Icon'

interface Props {
  readonly open: boolean
  readonly title: string
  readonly onClose: () => void
  /** Scrolls when there is more than fits. */
  readonly children: ReactNode
  /** One or two buttons below. */
  readonly acts: ReactNode
}

/**
 * Choices that come up from below. Its place is in the page also while it is closed: without it WeChat would be sent
 * everything beside it again, at opening and at closing.
 */
export const Sheet = ({ open, ...content }: Props) => <View>{open && <Open {...content} />}</View>

const Open = ({ title, onClose, children, acts }: Omit<Props, 'open'>) => (
  <View className='veil veil-bottom' catchMove>
    <View className='choices' {...a11y({ role: 'dialog', label: title })}>
      <View className='choices-grip' />
      <View className='choices-head'>
        <View className='h2'>{title}</View>
        <View className='choices-off' hoverClass='pressed' onClick={onClose} {...a11y({ role: 'button', label: '关闭' })}>
          <Icon name='close' />
        </View>
      </View>
      <ScrollView scrollY className='choices-body'>{children}</ScrollView>
      <View className='choices-acts'>{acts}</View>
    </View>
  </View>
)
