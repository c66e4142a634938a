import { View } from '@tarojs/components'
import { PhoneRow } from '@/features/programme/PhoneRow'
import { PublicScreen } from '@/features/programme/PublicScreen'
import { useProgramme } from '@/features/programme/useProgramme'
import { openTab } from '@/platform/navigate'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { Row } from '@/ui/Row'

/** Where an address leads that no page has: an old link, a torn poster. */
export default function NotFound() {
  const { kept } = useProgramme()
  return (
    <PublicScreen>
      <Empty
        drawing='search'
        title='没有找到这个页面'
        hint='链接可能不完整，或者内容已经撤下'
        action={{ words: '回首页', onTap: () => openTab('home') }}
      />
      <View className='side mt6'>
        <Card>
          <Row icon='calendar' title='看看有什么活动' note='八项活动，哪天在哪里' onTap={() => openTab('activities')} />
          {kept && <PhoneRow title='打电话给主办方' phone={kept.programme.phone} />}
        </Card>
      </View>
    </PublicScreen>
  )
}
