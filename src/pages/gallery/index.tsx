import { View } from '@tarojs/components'
import { PublicScreen } from '@/features/programme/PublicScreen'
import { useElderMode } from '@/ui/elderMode'
import { Row } from '@/ui/Row'
import { Switch } from '@/ui/Switch'
import { Thread } from '@/ui/Thread'
import { Buttons } from './Buttons'
import { Drawings } from './Drawings'
import { Fields } from './Fields'
import { Finding } from './Finding'
import { Lists } from './Lists'
import { Overlays } from './Overlays'
import { Sessions } from './Sessions'
import { States } from './States'
import { Words } from './Words'
import './index.scss'

/** 组件: every component of src/ui in every state, side by side. In the H5 build only, to look at. */
export default function Gallery() {
  const [elder, chooseElder] = useElderMode()
  return (
    <PublicScreen className='gallery'>
      <View className='gallery-head side'>
        <View className='h1'>组件</View>
        <View className='support'>同一套变量，浅色、深色、长辈版</View>
        <View className='mt2'><Thread /></View>
      </View>
      <View className='gallery-columns'>
        <View className='gallery-column'>
          <View className='section'>
            <View className='card'><Row icon='text' title='长辈版' right={<Switch on={elder} />} onTap={() => chooseElder(!elder)} /></View>
          </View>
          <Buttons />
          <Words />
        </View>
        <View className='gallery-column'><Fields /></View>
        <View className='gallery-column'><Finding /><Sessions /><Lists /></View>
        <View className='gallery-column'><Overlays /></View>
      </View>
      <States />
      <Drawings />
    </PublicScreen>
  )
}
