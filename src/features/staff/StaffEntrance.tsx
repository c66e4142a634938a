import type { Role } from '@domain/staff/grant'
import { useGrants } from '@/features/staff/useGrants'
import { openPage } from '@/platform/navigate'
import { useReturn } from '@/platform/useReturn'
import { Card } from '@/ui/Card'
import { Row } from '@/ui/Row'

const ROLE_WORDS: Readonly<Record<Role, string>> = {
  organiser: '主办方',
  host: '承办单位',
  editor: '编辑',
  steward: '核验员',
  safetyLead: '安全负责人',
  envoy: '科技特派员',
  villageOfficer: '村级联络员',
}

/** The way to the staff's pages; not there for anybody else. */
export const StaffEntrance = () => {
  const { grants, reread } = useGrants()
  useReturn(reread)
  if (grants.length === 0) return null
  const roles = [...new Set(grants.map(({ role }) => ROLE_WORDS[role]))].join('、')
  return (
    <Card>
      <Row icon='entrance' title='工作人员入口' note={`${roles} · 入场核验`} onTap={() => openPage('staff/check-in', {})} />
      {grants.some(({ role }) => role === 'organiser') && (
        <Row icon='list' title='导入本届内容' note='先看差异，确认后生效' onTap={() => openPage('staff/edition', {})} />
      )}
    </Card>
  )
}
