import { View } from '@tarojs/components'
import { openPage } from '@/platform/navigate'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Note } from '@/ui/Note'

interface Props {
  readonly words: string
  readonly onClose: () => void
}

/** After a change that people are told of: how they are told, and what is left to do by hand. */
export const Told = ({ words, onClose }: Props) => (
  <Card pad>
    <Note kind='success'>{words}</Note>
    <View className='support mt3'>点过“提醒我”的人，几分钟内会收到微信消息。过几分钟再看“待打电话”：没通知到的人会列在那里，请打电话告诉。</View>
    <Button kind='outlined' className='mt3' icon='phone' onTap={() => openPage('staff/calls', {})}>去看待打电话</Button>
    <Button kind='text' onTap={onClose}>好</Button>
  </Card>
)
