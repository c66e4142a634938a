import { Text, View } from '@tarojs/components'
import { useProgramme } from '@/features/programme/useProgramme'
import { dial } from '@/platform/phone'
import { a11y } from '@/ui/a11y'
import { Icon } from '@/ui/Icon'

/** Whom to call, at the end of every screen; so every screen sees to it that the programme is not old. */
export const HelpLine = () => {
  const phone = useProgramme().kept?.programme.phone
  if (phone === undefined) return null
  return (
    <View className='help support' hoverClass='pressed' onClick={() => dial(phone)} {...a11y({ role: 'button', label: `打电话问，${phone}` })}>
      <Icon name='phone' size={18} tone='primary' />
      <Text className='ml2'>打电话问</Text>
      <Text className='ml2 strong link'>{phone}</Text>
    </View>
  )
}
