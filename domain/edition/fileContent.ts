import { withoutAbsent } from '@domain/kernel/absent'
import type { ScienceBase } from '@domain/base/base'
import type { Activity, Edition, EditionContent } from '@domain/edition/edition'
import type { EventDetail, Exhibitor, ScienceEvent } from '@domain/event/event'
import type { Place } from '@domain/event/place'
import type { FileDetail, FileExhibitor, FilePlace } from '@domain/edition/fileParts'
import { sessionsOf } from '@domain/edition/fileSessions'
import { noticeOf, onSiteOf, openingOf } from '@domain/edition/fileVisit'
import type { EditionFile, FileActivity, FileBase, FileEvent } from '@domain/edition/fileSchema'

/** The content of an edition file that has been checked. */
export const contentOf = (file: EditionFile): EditionContent => {
  const edition = editionOf(file)
  const bases = file.科普基地.map((base) => baseOf(base, edition.id))
  const events = file.活动.map((event) => eventOf(event, edition.id))
  return { edition, bases, events, sessions: sessionsOf({ sessions: file.场次, patterns: file.活动 }, { edition, events, bases }) }
}

const editionOf = (file: EditionFile): Edition => ({
  id: file.届,
  name: file.名称,
  theme: file.主题,
  period: file.时间,
  workersDay: file.全国科技工作者日,
  organisers: file.主办单位,
  addressees: file.通知.发给,
  noticeNo: file.通知.文号,
  noticeDate: file.通知.日期,
  phone: file.联系.电话,
  email: file.联系.邮箱,
  reports: {
    to: file.总结材料.汇总报送,
    dueOn: file.总结材料.截止日期,
    contents: file.总结材料.内容,
    videoMaxMinutes: file.总结材料.视频最长分钟,
  },
  fields: file.领域,
  forms: file.形式,
  activities: file.八项活动.map(activityOf),
  alsoAsked: file.通知还提到.map(detailOf),
  notices: file.公告.map((notice) => noticeOf(notice, file.届)),
  filings: withoutAbsent<Edition['filings']>({
    icp: file.备案.工信部备案,
    publicSecurity: file.备案.公安备案,
    government: file.备案.主管部门,
  }),
  partyMax: file.每次报名最多人数,
  ...(file.每人同时预约上限 !== undefined && { liveMax: file.每人同时预约上限 }),
})

const activityOf = (activity: FileActivity): Activity =>
  withoutAbsent<Activity>({
    no: activity.序号,
    title: activity.名称,
    shortTitle: activity.简称,
    summary: activity.简介,
    topics: activity.专题,
    time: activity.时间,
    details: activity.说明.map(detailOf),
    toBeAnnounced: activity.待公布,
  })

export const baseOf = (base: FileBase, editionId: string): ScienceBase =>
  withoutAbsent<ScienceBase>({
    id: `${editionId}.${base.编号}`,
    editionId,
    type: base.类型,
    name: base.名称,
    unit: base.单位,
    rank: base.级别,
    topic: base.讲什么,
    free: base.免费,
    summary: base.简介,
    paragraphs: base.正文,
    place: base.地点 && placeOf(base.地点),
    opening: openingOf(base),
    visiting: base.参观方式,
    phone: base.电话,
    getThere: base.怎么来,
    accessibility: base.无障碍,
    notes: base.须知,
    secrecyNotes: base.保密须知,
    details: base.说明.map(detailOf),
    toBeAnnounced: base.待公布,
  })

export const eventOf = (event: FileEvent, editionId: string): ScienceEvent =>
  withoutAbsent<ScienceEvent>({
    id: `${editionId}.${event.编号}`,
    editionId,
    activityNo: event.属于,
    title: event.名称,
    summary: event.简介,
    paragraphs: event.正文,
    topics: event.专题,
    time: event.时间,
    place: event.地点 && placeOf(event.地点),
    hosts: event.承办,
    audience: event.适合谁,
    fields: event.领域,
    forms: event.形式,
    bring: event.带什么,
    featured: event.重点 || undefined,
    tour: event.探馆 || undefined,
    exhibitors: event.参展单位.map(exhibitorOf),
    details: event.说明.map(detailOf),
    onSite: event.现场 && onSiteOf(event.现场),
    toBeAnnounced: event.待公布,
    baseId: event.科普基地 && `${editionId}.${event.科普基地}`,
  })

/** Latitude and longitude stand together or not at all (checked before). */
export const placeOf = ({ 名称, 地址, 纬度, 经度, 线上工具 }: FilePlace): Place =>
  withoutAbsent<Place>({
    name: 名称,
    address: 地址,
    point: 纬度 !== undefined && 经度 !== undefined ? { latitude: 纬度, longitude: 经度 } : undefined,
    onlineBy: 线上工具,
  })

export const detailOf = ({ 标题, 内容 }: FileDetail): EventDetail => ({ label: 标题, text: 内容 })

export const exhibitorOf = ({ 名称, 领域, 展示 }: FileExhibitor): Exhibitor =>
  withoutAbsent<Exhibitor>({ name: 名称, field: 领域, shows: 展示 })
