import type { OwnGrant, StaffGrant } from '@domain/contract/grantViews'
import type { Instant } from '@domain/kernel/instant'
import { isLive, type Grant, type Role } from '@domain/staff/grant'
import { latestOf } from '@domain/staff/invitation'
import { formatDay, formatMoment } from '@/ui/formatTime'

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  organiser: '主办方',
  host: '承办单位',
  editor: '编辑',
  steward: '核验员',
  safetyLead: '安全负责人',
  envoy: '科技特派员',
  villageOfficer: '村级联络员',
}

/** Until when a role lasts: `到 5月23日 12:30`, `5月23日 12:30 已到期`, `长期`. */
export const untilWords = ({ until }: Pick<Grant, 'until'>, now: Instant): string => {
  if (until === undefined) return '长期'
  return now < until ? `到 ${formatMoment(until)}` : `${formatMoment(until)} 已到期`
}

/** Since when somebody has a role, or when it was offered: `5月20日 周二 接受`; nothing of the first organiser's. */
export const sinceWords = ({ since, lapsesAt }: Pick<StaffGrant, 'since' | 'lapsesAt'>): string =>
  since === undefined ? '' : `${formatDay(since)} ${lapsesAt === undefined ? '接受' : '邀请'}`

/** Since when and until when a role lasts, and until when an invitation to it can be taken up: a line each. */
export const whenWords = (grant: Pick<StaffGrant, 'since' | 'until' | 'lapsesAt'>, now: Instant): readonly string[] => {
  const { until, lapsesAt } = grant
  const end = untilWords(until === undefined ? {} : { until }, now)
  return [sinceWords(grant), ...(lapsesAt === undefined ? [end] : invitationWords(lapsesAt, end, now))].filter((words) => words !== '')
}

const invitationWords = (lapsesAt: Instant, end: string, now: Instant): readonly string[] =>
  (now < lapsesAt ? [`${formatMoment(lapsesAt)} 前可以接受`, end] : [`${formatMoment(lapsesAt)} 过期`])

/** Somebody's own roles, a line each: of several for the same role the one that lasts longest. */
export const ownRoleWords = (grants: readonly Pick<OwnGrant, 'role' | 'until'>[], now: Instant): readonly string[] =>
  [...new Set(grants.map(({ role }) => role))].map((role) => {
    const same = grants.filter((grant) => grant.role === role)
    const live = same.filter((grant) => isLive(grant, now))
    const until = latestOf(same)
    const words = untilWords(until === undefined ? {} : { until }, now)
    return `${ROLE_WORDS[role]}，${words}${live.length > 1 ? `（共 ${live.length} 份）` : ''}`
  })
