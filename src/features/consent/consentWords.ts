import { CHILD_RULES_VERSION, type ChildConsent, type Guardianship } from '@domain/consent/consent'
import { formatMonthDay } from '@/ui/formatTime'

export const CHILD_RULES_TITLE = '儿童个人信息保护规则'

/** 和孩子的关系 of whoever agrees. */
export const GUARDIANSHIP_WORDS: Readonly<Record<Guardianship, string>> = {
  parent: '爸爸或妈妈', grandparent: '爷爷奶奶、姥爷姥姥', otherGuardian: '其他监护人',
}

/** What is agreed to, in a line. */
export const consentWords = (consent: ChildConsent | undefined): string => {
  if (!consent) return '还没有同意，未满 14 岁的孩子暂时不能报名'
  const { version, at, guardianship } = consent
  const agreed = `${formatMonthDay(at)}同意，${GUARDIANSHIP_WORDS[guardianship]}`
  return version === CHILD_RULES_VERSION ? agreed : `规则更新了，${agreed}的是以前的`
}
