import type { Role } from '@domain/staff/grant'

/** What a role may do, for whoever gives it and whoever takes it up. */
export const ROLE_WORK: Readonly<Record<Role, string>> = {
  steward: '在入口扫票、点人数。看不到电话，也改不了场次。',
  safetyLead: '看现场有多少人、停止入场、发紧急通知。',
  host: '管自己的场次：名额、改期、团体、电话预约；给自己的场次邀请核验员。',
  organiser: '管全部场次和内容，也能邀请和收回所有工作人员。',
  editor: '',
  envoy: '',
  villageOfficer: '',
}
