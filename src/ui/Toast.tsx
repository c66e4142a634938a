import { View } from '@tarojs/components'
import { a11y } from '@/ui/a11y'
import { Icon } from '@/ui/Icon'
import { toastState } from '@/platform/saying'

const ICONS = { success: 'ok', warning: 'warning', plain: 'notice' } as const

/** Where a screen says things in passing. */
export const Toast = () => {
  const said = toastState.use()
  if (!said) return null
  return (
    <View className='toast-place'>
      <View className='toast' {...a11y({ role: 'alert', live: true })}>
        <Icon name={ICONS[said.kind]} />
        {said.words}
      </View>
    </View>
  )
}
