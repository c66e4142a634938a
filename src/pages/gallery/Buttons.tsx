import { View } from '@tarojs/components'
import { Button } from '@/ui/Button'
import { Section } from '@/ui/Section'
import { useToast } from '@/ui/toast'

export const Buttons = () => {
  const say = useToast()
  const press = () => say('按到了', 'plain')
  return (
    <Section title='按钮'>
      <Button onTap={press}>主按钮，一页一个</Button>
      <Button kind='tinted' icon='phone' onTap={press}>次按钮</Button>
      <Button kind='outlined' onTap={press}>描边按钮</Button>
      <Button kind='danger' onTap={press}>确认取消</Button>
      <Button kind='text' onTap={press}>只有字</Button>
      <Button busy onTap={press}>提交中…</Button>
      <Button disabled onTap={press}>已约满</Button>
      <View className='line wrap'>
        <View className='mr2'><Button small onTap={press}>小的</Button></View>
        <View className='mr2'><Button small kind='tinted' icon='pin' onTap={press}>看地图</Button></View>
        <Button small kind='text' onTap={press}>文字</Button>
      </View>
    </Section>
  )
}
