import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { a11y } from '@/ui/a11y'
import { Icon } from '@/ui/Icon'

/** By it the first one on a page is found. */
export const FIELD_ERROR = 'field-error'

/** What is wrong with a field, under it; read out when it appears. */
export const FieldError = ({ children }: { readonly children: ReactNode }) => (
  <View className={FIELD_ERROR} {...a11y({ role: 'alert', live: true })}>
    <Icon name='warning' size={18} />
    <View>{children}</View>
  </View>
)
