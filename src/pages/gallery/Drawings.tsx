import { View } from '@tarojs/components'
import { Cover, type CoverDrawing } from '@/ui/Cover'
import { Hero } from '@/ui/Hero'
import { Icon } from '@/ui/Icon'
import type { IconName } from '@/ui/iconName'
import { Section } from '@/ui/Section'

const COVERS: Readonly<Record<CoverDrawing, string>> = {
  kick: '启动', talk: '讲堂', greet: '慰问', film: '影片', firm: '企业', farm: '乡村', youth: '青少年', silk: '潞绸', yandi: '炎帝',
}

const ICONS: Readonly<Record<IconName, string>> = {
  home: '首页', calendar: '日程', ticket: '票', person: '我', qr: '票码', route: '路线', phone: '电话', flag: '启动', lecture: '讲座',
  flower: '慰问', film: '影片', firm: '企业', sprout: '乡村', telescope: '青少年', gate: '基地', chevron: '进去', check: '选中', ok: '好了',
  no: '不行', warning: '留意', notice: '通知', clock: '时间', pin: '地点', people: '人', plus: '加', minus: '减', scan: '扫码', text: '字号',
  shield: '隐私', device: '手机', offline: '断网', list: '名单', chat: '反馈', entrance: '入口', mail: '邮件', copy: '复制',
  share: '分享', calendarPlus: '加到日历', photo: '海报', walk: '直接来', aid: '急救点', child: '失散儿童', toilet: '厕所', parking: '停车', rain: '下雨',
  search: '找', close: '关闭',
}

const keysOf = <Key extends string>(all: Readonly<Record<Key, string>>) => Object.entries(all) as [Key, string][]

/** Our own drawings; none carries a meaning alone. */
export const Drawings = () => (
  <>
    <Section title='封面，没有照片时用'>
      <View className='gallery-grid'>
        {keysOf(COVERS).map(([drawing, words]) => (
          <View className='gallery-cell gallery-cover' key={drawing}><Cover drawing={drawing} />{words}</View>
        ))}
      </View>
    </Section>
    <Section title='图标'>
      <View className='gallery-grid'>
        {keysOf(ICONS).map(([name, words]) => (
          <View className='gallery-cell' key={name}><View className='gallery-icon'><Icon name={name} tone='primary' /></View>{words}</View>
        ))}
      </View>
    </Section>
    <Section title='页头'><Hero><View className='side gallery-hero'><View className='mark' /><View className='display mt2'>高平科技周</View></View></Hero></Section>
  </>
)
