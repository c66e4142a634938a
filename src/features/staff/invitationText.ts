import type { Instant } from '@domain/kernel/instant'
import { shownInvitationCode } from '@domain/staff/invitationCode'
import { formatMoment } from '@/ui/formatTime'

interface Made {
  /** What it offers. */
  readonly title: string
  readonly code: string
  readonly lapsesAt: Instant
  /** Absent in WeChat, whose pages have none. */
  readonly link: string | undefined
}

/** An invitation as a text for a chat. */
export const invitationText = ({ title, code, lapsesAt, link }: Made): string => {
  const where = link ?? `打开小程序“高平科技周”，点“我的”“关于”“输入邀请码”，填：${shownInvitationCode(code)}`
  return `${title}。${formatMoment(lapsesAt)} 前有效，只能用一次：\n${where}`
}
