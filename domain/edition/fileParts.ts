import * as v from 'valibot'
import { isLocalDate, type LocalDate } from '@domain/kernel/instant'
import type { EventTime } from '@domain/event/event'
import { readAround, readSpan, type Span } from '@domain/edition/fileTime'

/** The small parts an edition file is made of, with what is said when one is wrong. */

const TEXT_NEEDED = '要写文字；纯数字请加引号，如 "2025"'

/** One line of text. */
export const line = (max: number) =>
  v.pipe(
    v.string(TEXT_NEEDED),
    v.trim(),
    v.nonEmpty('不能空着'),
    v.maxLength(max, `太长了，最多 ${max} 个字`),
    v.regex(/^[^\p{Cc}]*$/u, '只能写一行'),
  )

/** A number to dial. */
export const phone = v.pipe(line(20), v.regex(/^\d[\d -]{4,18}\d$/, '电话只写数字、空格和短横线，6 到 20 个字'))

export const lines = (most: number, max: number) =>
  v.pipe(v.array(line(max), '要写成一条一条的'), v.maxLength(most, `最多 ${most} 条`))

/** Absent when nothing is listed. */
export const linesOrNone = (most: number, max: number) => v.optional(lines(most, max), [])

/** 编号: stays in tickets and links, so plain letters only. */
export const slug = v.pipe(
  v.string(TEXT_NEEDED),
  v.regex(/^[a-z0-9-]{1,40}$/, '编号只用小写字母、数字和短横线，最多 40 个'),
)

/** 编号 of what has a page: with the edition's id it fits into a mini-program code (32 characters). */
export const pageSlug = v.pipe(slug, v.maxLength(19, '编号最多 19 个字，不然放不进小程序码'))

export const wholeNumber = (least: number, most: number) =>
  v.pipe(
    v.number('要写数字'),
    v.integer('要写整数'),
    v.minValue(least, `不能小于 ${least}`),
    v.maxValue(most, `不能大于 ${most}`),
  )

export const yesOrNo = v.pipe(v.picklist(['是', '否'], '要写「是」或「否」'), v.transform((word) => word === '是'))

export const day = v.pipe(
  v.string('日期要写成 2025-05-23'),
  v.check((text) => isLocalDate(text), '日期要写成 2025-05-23，而且真有这一天'),
  v.transform((text) => text as LocalDate),
)

/** A start and perhaps an end. */
export const span = v.pipe(
  v.string('时间要写成 2025-05-23 09:00，或 2025-05-23 09:00 至 11:30'),
  v.rawTransform<string, Span>(({ dataset, addIssue, NEVER }) => {
    const read = readSpan(dataset.value)
    if (read.ok) return read.value
    addIssue({ message: read.refusal.message })
    return NEVER
  }),
)

/** When an event is held: as a span, or only around a day. */
export const eventTime = v.pipe(
  v.string('时间要写成 2025-05-23 09:00、2025-05-23 09:00 至 11:30，或 2025-05-30 前后'),
  v.rawTransform<string, EventTime>(({ dataset, addIssue, NEVER }) => {
    const around = readAround(dataset.value)
    const read = around ?? readSpan(dataset.value)
    if (!read.ok) {
      addIssue({ message: read.refusal.message })
      return NEVER
    }
    return typeof read.value === 'string' ? { kind: 'around', on: read.value } : { kind: 'exact', ...read.value }
  }),
)

const between = (least: number, most: number, message: string) =>
  v.pipe(v.number('要写数字'), v.minValue(least, message), v.maxValue(most, message))

export const place = v.strictObject({
  名称: line(60),
  地址: v.exactOptional(line(120)),
  // Around the county, so that swapped numbers are noticed.
  纬度: v.exactOptional(between(35, 37, '高平的纬度在 35 到 37 之间')),
  经度: v.exactOptional(between(111, 114, '高平的经度在 111 到 114 之间')),
  线上工具: v.exactOptional(line(40)),
})

const detail = v.strictObject({ 标题: line(40), 内容: line(400) })

export const details = (most: number) =>
  v.optional(v.pipe(v.array(detail, '要写成一条一条的'), v.maxLength(most, `最多 ${most} 条`)), [])

export const exhibitor = v.strictObject({ 名称: line(80), 领域: line(20), 展示: v.exactOptional(line(200)) })

export type FilePlace = v.InferOutput<typeof place>
export type FileDetail = v.InferOutput<typeof detail>
export type FileExhibitor = v.InferOutput<typeof exhibitor>
