import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { SECOND } from '@domain/kernel/instant'
import { call } from '@/api/call'
import { ownRecords } from '@/features/checkin/gateShelf'
import { upload } from '@/features/checkin/phone/upload'
import { useWhileShown } from '@/platform/useWhileShown'
import { Note } from '@/ui/Note'

const AGAIN_MS = 10 * SECOND

/** What a phone did and has not handed in, where it stands at no gate any more: it is handed in from here. */
export const LeftBehind = () => {
  const [waiting, setWaiting] = useState(() => ownRecords().waiting().length)
  const handIn = useCallback(() => {
    const records = ownRecords()
    // No gate asks for what the server has any more.
    records.drop(records.all().filter(({ told }) => told).map(({ record: { scanId } }) => scanId))
    if (records.waiting().length > 0) void upload({ ask: call, records }).then(() => setWaiting(records.waiting().length))
  }, [])
  useWhileShown(handIn, AGAIN_MS)
  return <View className='side mt3'>{waiting > 0 && <Note kind='warning'>{`还有 ${waiting} 条入场记录没上传，有网络就会自己传。请先不要删小程序。`}</Note>}</View>
}
