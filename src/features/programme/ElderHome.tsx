import { View } from '@tarojs/components'
import { HomeFirst } from '@/features/programme/HomeFirst'
import { HomeHead } from '@/features/programme/HomeHead'
import { openActivity } from '@/features/programme/openActivity'
import { homeFirst, type HomeContent } from '@/features/programme/homeContent'
import { NoticeLines, UrgentNotices } from '@/features/programme/Notices'
import { OfferFirst } from '@/features/programme/OfferFirst'
import { openPage, openTab } from '@/platform/navigate'
import { dial } from '@/platform/phone'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { useElderMode } from '@/ui/elderMode'
import { Icon } from '@/ui/Icon'
import type { IconName } from '@/ui/iconName'
import { StaleNote } from '@/ui/StaleNote'

/** 长辈版: the next ticket, four large entries (the phone is one of them), and the notices. */
export const ElderHome = (content: HomeContent) => {
  const { kept, now, offer, failed, shownAt, reread } = content
  const [, chooseElder] = useElderMode()
  const { programme } = kept
  return (
    <>
      <HomeHead switchWords='普通版' elder={false}>
        <View className='h1'>科技活动周</View>
      </HomeHead>
      <View className='home-columns'>
        <View className='home-column'>
          <View className='home-first side'>
            {offer && <OfferFirst offer={offer} now={now} />}
            <UrgentNotices notices={programme.notices} events={programme.events} now={now} />
            <HomeFirst first={homeFirst(content)} now={now} />
          </View>
          <StaleNote failed={failed} at={shownAt} onRetry={reread} />
        </View>
        <View className='home-column side mt4'>
          <Entry icon='calendar' title='看日程' words='八项活动' onTap={() => openActivity()} />
          <Entry icon='gate' title='预约' words='参观科普基地' onTap={() => openPage('programme/bases', {})} />
          <Entry icon='ticket' title='我的票' words='出示票码、取消' onTap={() => openTab('tickets')} />
          <Entry icon='phone' title='打电话' words={programme.phone} onTap={() => dial(programme.phone)} />
          <NoticeLines notices={programme.notices} now={now} />
          <View className='mt4'>
            <Button kind='text' onTap={() => chooseElder(false)}>回到普通版</Button>
          </View>
        </View>
      </View>
    </>
  )
}

interface EntryProps {
  readonly icon: IconName
  readonly title: string
  readonly words: string
  readonly onTap: () => void
}

const Entry = ({ icon, title, words, onTap }: EntryProps) => (
  <Card className='elder-entry' onTap={onTap}>
    <View className='tile-square elder-square'>
      <Icon name={icon} size={32} tone='primary' />
    </View>
    <View className='grow'>
      <View className='h2'>{title}</View>
      <View className='support'>{words}</View>
    </View>
    <Icon name='chevron' tone='muted' />
  </Card>
)
