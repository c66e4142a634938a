import { CHILD_RULES_VERSION, type ChildConsent } from '@domain/consent/consent'
import { GUARDIANSHIP_WORDS } from '@/ui/familyText'
import { formatMonthDay } from '@/ui/formatTime'

export const CHILD_RULES_TITLE = '儿童个人信息保护规则'

/** What is agreed to, in a line. */
export const consentWords = (consent: ChildConsent | undefined): string => {
  if (!consent) return '还没有同意，未满 14 岁的孩子暂时不能报名'
  const { version, at, guardianship } = consent
  const agreed = `${formatMonthDay(at)}同意，${GUARDIANSHIP_WORDS[guardianship]}`
  return version === CHILD_RULES_VERSION ? agreed : `规则更新了，${agreed}的是以前的`
}
