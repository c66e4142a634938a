import { Text, View } from '@tarojs/components'
import { useEffect } from 'react'
import { askProgramme } from '@/features/programme/askProgramme'
import { helpPhone, keepProgramme } from '@/features/programme/programmeShelf'
import { dial } from '@/platform/phone'
import { a11y } from '@/ui/a11y'
import { Icon } from '@/ui/Icon'

/** Whom to call, at the end of every screen. On a device that has never had the programme the number is asked for. */
export const HelpLine = () => {
  const phone = helpPhone.use()
  const unknown = phone === undefined
  useEffect(() => { if (unknown) void askPhone() }, [unknown])
  if (unknown) return null
  return (
    <View className='help support' hoverClass='pressed' onClick={() => dial(phone)} {...a11y({ role: 'button', label: `打电话问，${phone}` })}>
      <Icon name='phone' size={18} tone='primary' />
      <Text className='ml2'>打电话问</Text>
      <Text className='ml2 strong link'>{phone}</Text>
    </View>
  )
}

/** Opened by a link somebody sent: the whole programme is asked for, so that the next page has it too. */
const askPhone = async (): Promise<void> => {
  const result = await askProgramme()
  if (result.kind === 'done' && result.value.programme) keepProgramme(result.value.programme, result.now)
}
