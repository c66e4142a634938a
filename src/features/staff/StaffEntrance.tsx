import { View } from '@tarojs/components'
import { permits, type Permission } from '@domain/staff/grant'
import { ownRoleWords } from '@/features/staff/grantWords'
import { useGrants } from '@/features/staff/useGrants'
import { useAwaiting } from '@/features/staff/useAwaiting'
import { serverNow } from '@/platform/clock'
import { openPage, type PageName } from '@/platform/navigate'
import { keptKeys, recall } from '@/platform/storage'
import { useReturn } from '@/platform/useReturn'
import { Card } from '@/ui/Card'
import type { IconName } from '@/ui/iconName'
import { Row } from '@/ui/Row'

interface Work {
  readonly page: Extract<PageName, `staff/${string}`>
  readonly permission: Permission
  readonly icon: IconName
  readonly title: string
  readonly note: string
}

const WORK: readonly Work[] = [
  { page: 'staff/sheet', permission: 'checkIn', icon: 'list', title: '纸质名单', note: '打印一份，散场后录进来' },
  { page: 'staff/check-in', permission: 'checkIn', icon: 'entrance', title: '入场核验', note: '扫票、点人数' },
  { page: 'staff/gate', permission: 'crowd', icon: 'people', title: '现场看板', note: '里面有多少人、暂停入场' },
  { page: 'staff/sessions', permission: 'manage', icon: 'calendar', title: '场次管理', note: '改名额、改期、取消' },
  { page: 'staff/crowd', permission: 'manage', icon: 'people', title: '现在人多不多', note: '告诉要来的人，挤不挤' },
  { page: 'staff/urgent', permission: 'notify', icon: 'warning', title: '紧急通知', note: '告诉所有人，或者一场的人' },
  { page: 'staff/groups', permission: 'manage', icon: 'list', title: '团体申请', note: '审核学校、企业、村、社团的预约' },
  { page: 'staff/callers', permission: 'serveCallers', icon: 'phone', title: '电话预约', note: '替打电话来的人约、取消' },
  { page: 'staff/calls', permission: 'serveCallers', icon: 'chat', title: '待打电话', note: '没收到消息的人，打电话告诉' },
  { page: 'staff/people', permission: 'invite', icon: 'person', title: '邀请工作人员', note: '谁在做什么，到什么时候' },
  { page: 'staff/edition', permission: 'import', icon: 'list', title: '导入本届内容', note: '先看差异，确认后生效' },
  { page: 'staff/status', permission: 'operate', icon: 'shield', title: '运行状态', note: '系统好不好、要做什么' },
]

/** The way to the staff's pages, each only for who may use it; not there for anybody else. */
export const StaffEntrance = () => {
  const { grants, reread } = useGrants()
  const now = serverNow()
  const { awaiting, reread: recount } = useAwaiting(permits(grants, 'manage', now))
  useReturn(() => {
    reread()
    recount()
  })
  if (grants.length === 0) return null
  const kept = keptKeys().filter((key) => key.startsWith('gate.scan.') && !recall<{ readonly told?: true }>(key)?.content.told).length
  /** What waits comes before what there is to do; what a phone has not handed in also when the work is over. */
  const noteOf: Partial<Record<Work['page'], string>> = {
    ...(awaiting > 0 && { 'staff/groups': `${awaiting} 个团体等您回话` }),
    ...(kept > 0 && { 'staff/check-in': `${kept} 条入场记录还在手机里，点这里上传` }),
  }
  return (
    <Card>
      <Row title='工作人员' note={<View>{ownRoleWords(grants, now).map((words) => <View key={words}>{words}</View>)}</View>} />
      {WORK.filter(({ page, permission }) => permits(grants, permission, now) || noteOf[page]).map(({ page, icon, title, note }) => (
        <Row key={page} icon={icon} title={title} note={noteOf[page] ?? note} onTap={() => openPage(page, {})} />
      ))}
    </Card>
  )
}
