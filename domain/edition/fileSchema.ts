import * as v from 'valibot'
import type { BaseType } from '@domain/base/base'
import {
  day, details, eventTime, exhibitor, line, lines, linesOrNone, pageSlug, phone, place, slug, wholeNumber, yesOrNo,
} from '@domain/edition/fileParts'
import { pattern } from '@domain/edition/filePattern'
import { session } from '@domain/edition/fileSessions'
import { notice, onSite, openingDays, openingHours } from '@domain/edition/fileVisit'

/**
 * 届文件: what an edition file may say. Strict: a key that is not listed here is refused by its name,
 * so a slip of the pen is noticed, and nothing marked 演示 can be imported.
 */
const list = <Schema extends v.GenericSchema>(entry: Schema, most: number) =>
  v.pipe(v.array(entry, '要写成一条一条的，每条以「- 」开头'), v.maxLength(most, `最多 ${most} 条`))

const activity = v.strictObject({
  序号: wholeNumber(1, 8),
  名称: line(60),
  简称: line(7),
  简介: line(120),
  专题: linesOrNone(20, 40),
  时间: v.exactOptional(eventTime),
  说明: details(20),
  待公布: linesOrNone(20, 20),
})

const visiting = v.pipe(
  v.picklist(['预约', '直接来'], '要写「预约」或「直接来」'),
  v.transform((word) => (word === '预约' ? 'byBooking' : 'walkIn')),
)

const baseType = v.optional(
  v.pipe(
    v.picklist(['科普基地', '开放实验室', '创新中心', '中试基地', '场馆'], '要写「科普基地」「开放实验室」「创新中心」「中试基地」或「场馆」'),
    v.transform((word) => BASE_TYPE_OF[word]),
  ),
  '科普基地',
)

const BASE_TYPE_OF = {
  科普基地: 'scienceBase', 开放实验室: 'openLab', 创新中心: 'innovationCentre', 中试基地: 'pilotBase', 场馆: 'venue',
} as const satisfies Readonly<Record<string, BaseType>>

export const base = v.strictObject({
  编号: pageSlug,
  类型: baseType,
  名称: line(40),
  单位: line(60),
  级别: line(20),
  讲什么: line(40),
  免费: yesOrNo,
  简介: line(120),
  正文: linesOrNone(30, 1000),
  地点: v.exactOptional(place),
  开放时间: v.exactOptional(openingHours),
  开放日期: v.exactOptional(openingDays),
  闭馆日: v.optional(v.array(day, '要写成一条一条的'), []),
  参观方式: v.exactOptional(visiting),
  电话: v.exactOptional(phone),
  怎么来: v.exactOptional(line(200)),
  无障碍: v.exactOptional(line(200)),
  须知: linesOrNone(20, 120),
  保密须知: linesOrNone(10, 120),
  说明: details(30),
  待公布: linesOrNone(20, 20),
})

export const event = v.strictObject({
  编号: pageSlug,
  属于: wholeNumber(1, 8),
  科普基地: v.exactOptional(slug),
  名称: line(60),
  简介: line(120),
  正文: linesOrNone(30, 1000),
  专题: linesOrNone(20, 40),
  时间: v.exactOptional(eventTime),
  重点: v.optional(yesOrNo, '否'),
  探馆: v.optional(yesOrNo, '否'),
  地点: v.exactOptional(place),
  承办: linesOrNone(20, 60),
  适合谁: linesOrNone(20, 30),
  领域: linesOrNone(20, 20),
  形式: linesOrNone(20, 20),
  带什么: v.exactOptional(line(200)),
  参展单位: v.optional(list(exhibitor, 200), []),
  按时段开放: v.exactOptional(pattern),
  现场: v.exactOptional(onSite),
  说明: details(40),
  待公布: linesOrNone(20, 20),
})

const filings = v.strictObject({
  工信部备案: v.exactOptional(line(60)),
  公安备案: v.exactOptional(line(60)),
  主管部门: v.exactOptional(line(60)),
})

export const editionFile = v.strictObject({
  届: v.pipe(v.string('届要加引号，如 "2025"'), v.regex(/^[a-z0-9]{1,12}$/, '届要写成 "2025" 的样子')),
  名称: line(60),
  主题: line(60),
  时间: line(60),
  全国科技工作者日: day,
  主办单位: v.pipe(lines(20, 60), v.minLength(1, '至少写一个')),
  通知: v.strictObject({ 文号: line(40), 日期: day, 发给: lines(20, 40) }),
  联系: v.strictObject({ 电话: phone, 邮箱: v.pipe(line(60), v.email('这不是邮箱地址')) }),
  总结材料: v.strictObject({ 汇总报送: line(60), 截止日期: day, 内容: lines(20, 40), 视频最长分钟: wholeNumber(1, 60) }),
  领域: v.pipe(lines(20, 20), v.minLength(1, '至少写一个')),
  形式: v.pipe(lines(20, 20), v.minLength(1, '至少写一个')),
  每次报名最多人数: wholeNumber(1, 50),
  每人同时预约上限: v.exactOptional(wholeNumber(1, 100)),
  备案: v.optional(filings, {}),
  公告: v.optional(list(notice, 30), []),
  八项活动: list(activity, 8),
  科普基地: v.optional(list(base, 100), []),
  活动: v.optional(list(event, 200), []),
  场次: v.optional(list(session, 600), []),
  通知还提到: details(60),
})

export type EditionFile = v.InferOutput<typeof editionFile>
export type FileActivity = EditionFile['八项活动'][number]
export type FileBase = EditionFile['科普基地'][number]
export type FileEvent = EditionFile['活动'][number]
