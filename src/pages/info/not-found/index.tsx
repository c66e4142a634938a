import { View } from '@tarojs/components'
import { PublicScreen } from '@/features/programme/PublicScreen'
import { openTab } from '@/platform/navigate'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { Row } from '@/ui/Row'

/** Where an address leads that no page has: an old link, a torn poster. */
export default function NotFound() {
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
        </Card>
      </View>
    </PublicScreen>
  )
}
