import { View } from '@tarojs/components'
import { Note } from '@/ui/Note'
import './ticket.scss'

/** Said beside what may have been given up already, until the server has been asked. */
export const DoubtNote = () => (
  <View className='ticket-outcome'>
    <Note kind='warning'>刚才没有收到回音，不知道还算不算数。有网时刷新一下，以刷新后的为准。</Note>
  </View>
)
