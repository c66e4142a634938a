import { View } from '@tarojs/components'
import { PhoneRow } from '@/features/programme/PhoneRow'
import { keptProgramme } from '@/features/programme/programmeShelf'
import { Card } from '@/ui/Card'

/** Whom to call when something does not work; nothing while this device does not know the number. */
export const CallUs = () => {
  const phone = keptProgramme()?.programme.phone
  return phone === undefined ? null : (
    <View className='side mt3'><Card><PhoneRow title='打电话给主办方' phone={phone} /></Card></View>
  )
}
