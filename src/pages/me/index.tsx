import { Text, View } from '@tarojs/components'
import { FamilyRow } from '@/features/family/FamilyRow'
import { ReminderRow } from '@/features/notice/ReminderRow'
import { PhoneRow } from '@/features/programme/PhoneRow'
import { PublicScreen } from '@/features/programme/PublicScreen'
import { useProgramme } from '@/features/programme/useProgramme'
import { StaffEntrance } from '@/features/staff/StaffEntrance'
import { TicketCounts } from '@/features/ticket/TicketCounts'
import { openPage } from '@/platform/navigate'
import { Card } from '@/ui/Card'
import { useElderMode } from '@/ui/elderMode'
import { Row } from '@/ui/Row'
import { Switch } from '@/ui/Switch'
import './index.scss'

/** 我的 */
export default function Me() {
  const { kept } = useProgramme()
  const [elder, chooseElder] = useElderMode()
  return (
    <PublicScreen tab>
      <View className='side mt3'>
        <TicketCounts />
        <Card>
          <Row icon='text' title='长辈版' note='字更大，只留常用的' right={<Switch on={elder} />} onTap={() => chooseElder(!elder)} />
          <FamilyRow />
          <ReminderRow />
          <Row icon='shield' title='我的信息' note='查看、复制、删除' onTap={() => openPage('info/records', {})} />
        </Card>
        <StaffEntrance />
        <Card>
          {kept && <PhoneRow icon='chat' title='意见反馈' phone={kept.programme.phone} note={`拨打电话 ${kept.programme.phone}`} />}
          <Row icon='notice' title='关于' note='主办单位、通知、备案' onTap={() => openPage('info/about', {})} />
          <Row icon='list' title='隐私说明' onTap={() => openPage('info/privacy', {})} />
        </Card>
        <View className='version support mute centre'>
          <Text>{`高平科技周 ${APP_VERSION}`}</Text>
        </View>
      </View>
    </PublicScreen>
  )
}
