import * as v from 'valibot'
import type { Opening } from '@domain/base/opening'
import type { Notice } from '@domain/edition/notice'
import { line, slug, span, yesOrNo } from '@domain/edition/fileParts'
import { HOURS_FORM, readDays, readOpeningHours } from '@domain/edition/fileOpening'
import { readClock } from '@domain/edition/fileTime'
import { reading } from '@domain/edition/reading'
import type { OnSite } from '@domain/event/onSite'
import { withoutAbsent } from '@domain/kernel/absent'
import type { LocalDate } from '@domain/kernel/instant'

/** The parts of an edition file that help a visitor on the day: when a base is open, the square, notices. */

export const openingHours = reading(readOpeningHours, HOURS_FORM)
export const openingDays = reading(readDays, '开放日期要写成 2025-05-19 至 2025-06-08')

const step = v.strictObject({ 时间: reading(readClock, '时间要写成 09:00'), 内容: line(60) })

export const onSite = v.strictObject({
  流程: v.optional(v.pipe(v.array(step, '要写成一条一条的'), v.maxLength(40, '最多 40 条')), []),
  入口: v.exactOptional(line(120)),
  急救点: v.exactOptional(line(120)),
  失散儿童: v.exactOptional(line(120)),
  厕所: v.exactOptional(line(120)),
  停车: v.exactOptional(line(120)),
  雨天: v.exactOptional(line(120)),
})

export const notice = v.strictObject({
  标题: line(30),
  内容: line(200),
  时间: span,
  紧急: v.optional(yesOrNo, '否'),
  活动: v.exactOptional(slug),
})

type FileOnSite = v.InferOutput<typeof onSite>
type FileNotice = v.InferOutput<typeof notice>

interface FileOpening {
  readonly 开放时间?: Pick<Opening, 'weekdays' | 'opensAt' | 'closesAt'>
  readonly 开放日期?: { readonly from: LocalDate; readonly to: LocalDate }
  readonly 闭馆日: readonly LocalDate[]
}

/** 开放时间 with its days; without hours nothing is known (checked before). */
export const openingOf = ({ 开放时间, 开放日期, 闭馆日 }: FileOpening): Opening | undefined =>
  开放时间 && withoutAbsent<Opening>({ ...开放时间, days: 开放日期, closedOn: 闭馆日 })

export const onSiteOf = (site: FileOnSite): OnSite => ({
  schedule: site.流程.map(({ 时间, 内容 }) => ({ at: 时间, what: 内容 })),
  points: withoutAbsent<OnSite['points']>({
    entrances: site.入口,
    firstAid: site.急救点,
    lostChildren: site.失散儿童,
    toilets: site.厕所,
    parking: site.停车,
    rainPlan: site.雨天,
  }),
})

export const noticeOf = (written: FileNotice, editionId: string): Notice =>
  withoutAbsent<Notice>({
    title: written.标题,
    text: written.内容,
    from: written.时间.startsAt,
    until: written.时间.endsAt,
    urgent: written.紧急,
    eventId: written.活动 && `${editionId}.${written.活动}`,
  })
