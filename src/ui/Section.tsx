import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { a11y } from '@/ui/a11y'
import { Icon } from '@/ui/Icon'

interface Props {
  readonly title: string
  readonly more?: { readonly words: string; readonly onTap: () => void }
  readonly children: ReactNode
}

/** A part of a page with its heading. */
export const Section = ({ title, more, children }: Props) => (
  <View className='section'>
    <View className='section-head'>
      <Text className='h2' {...a11y({ role: 'heading' })}>{title}</Text>
      {more && (
        <View className='section-more' hoverClass='pressed' onClick={more.onTap} {...a11y({ role: 'link' })}>
          {more.words}
          <Icon name='chevron' size={18} />
        </View>
      )}
    </View>
    {children}
  </View>
)
