import type { KeptAboutMe, OwnConsent } from '@domain/contract/myRecords'
import { CHILD_RULES_VERSION, type ChildConsent, type ConsentKind } from '@domain/consent/consent'
import type { FamilyMember } from '@domain/family/family'
import { HOUR, instant, later, type Instant } from '@domain/kernel/instant'
import type { Template } from '@domain/notice/notice'
import type { Purpose } from '@domain/upload/purpose'
import { recordLines, stateWords } from '@/features/records/recordWords'
import { GUARDIANSHIP_WORDS, memberNote } from '@/ui/familyText'
import { formatMoment, formatMonthDay } from '@/ui/formatTime'

/** A family member in one line, as `小宝（孩子，未满14岁）`. */
export const memberWords = (member: FamilyMember): string => `${member.name}（${memberNote(member)}）`

const CONSENT_WORDS: Readonly<Record<ConsentKind, string>> = { given: '同意', givenByPhone: '电话里同意', withdrawn: '撤回' }

/** One record of a consent, as `5月20日 09:00 同意，第 1 版`. */
const consentWords = ({ kind, version, at }: OwnConsent): string =>
  `${formatMoment(at)} ${CONSENT_WORDS[kind]}，第 ${version} 版`

/** The consent as it stands, and every record of one. */
export const consentLines = ({ family: { consent }, consents }: Pick<KeptAboutMe, 'family' | 'consents'>): readonly string[] => [
  ...(consent ? [standingWords(consent)] : []),
  ...consents.map(consentWords),
]

const standingWords = ({ version, guardianship }: ChildConsent): string =>
  version === CHILD_RULES_VERSION ? `现在有效，您是孩子的${GUARDIANSHIP_WORDS[guardianship]}` : `规则更新了，您同意的是第 ${version} 版，再带孩子来要重新同意`

const TEMPLATE_WORDS: Readonly<Record<Template, string>> = { reminder: '活动提醒', change: '改期和取消', offer: '候补有名额' }

/** How many messages of each kind are still allowed, as `活动提醒 1 条`; nothing when none is. */
export const acceptsWords = (accepts: KeptAboutMe['accepts']): string =>
  (Object.entries(TEMPLATE_WORDS) as [Template, string][])
    .flatMap(([template, words]) => (accepts[template] ? [`${words} ${accepts[template]} 条`] : []))
    .join('、')

const PURPOSE_WORDS: Readonly<Record<Purpose, string>> = { names: '名单' }

/** A file that was uploaded and not used, as `名单，5月21日 09:00 以后自动删除`. */
export const fileWords = ({ purpose, deletedAt }: KeptAboutMe['files'][number]): string => `${PURPOSE_WORDS[purpose]}，${formatMoment(deletedAt)} 以后自动删除`

const ABOUT = '高平科技周保存的我的信息'

/** Everything that is kept, as a text to take away (个人信息保护法 第四十五条). */
export const exportText = (kept: KeptAboutMe, at: Instant): string => {
  const { records, family, accepts, files } = kept
  const until = family.deletedAt === undefined ? [] : [`${formatMonthDay(family.deletedAt)}以后自动删除`]
  return [
    `${ABOUT}，${formatMoment(at)}`,
    ...records.map((record, index) =>
      [`${index + 1}. ${record.title}${stateWords(record)}`, ...recordLines(record).map(({ label, text }) => `${label}：${text}`)].join('\n')),
    ...part('家人', family.members.map(memberWords)),
    ...part('《儿童个人信息保护规则》', consentLines(kept)),
    ...part('家人和现在的同意保存到', until),
    ...part('还允许发的微信消息', acceptsWords(accepts) ? [acceptsWords(accepts)] : []),
    ...part('上传的文件', files.map(fileWords)),
  ].join('\n\n')
}

const part = (title: string, lines: readonly string[]): readonly string[] => (lines.length > 0 ? [[title, ...lines].join('\n')] : [])

/** The same for a program, as JSON; moments as `2025-05-23T09:00:00+08:00`. */
export const exportJson = (kept: KeptAboutMe, at: Instant): string =>
  JSON.stringify({ about: ABOUT, at, ...kept }, (key, value: unknown) => (isMoment(key, value) ? withZone(value) : value), 2)

const isMoment = (key: string, value: unknown): value is number => typeof value === 'number' && /^at$|At$/.test(key)

const withZone = (at: number): string => `${new Date(later(instant(at), 8 * HOUR)).toISOString().slice(0, 19)}+08:00`
