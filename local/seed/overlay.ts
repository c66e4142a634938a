import * as v from 'valibot'
import { ok, refuse, type Result } from '@domain/kernel/result'
import type { ScienceBase } from '@domain/base/base'
import type { EditionContent } from '@domain/edition/edition'
import { withoutEmpty, type FileWrong } from '@domain/edition/editionFile'
import { sessionProblems } from '@domain/edition/fileChecks'
import { detailOf, exhibitorOf, placeOf } from '@domain/edition/fileContent'
import {
  details, exhibitor, line, linesOrNone, place, session, slug, wholeNumber, type FileDetail, type FilePlace,
} from '@domain/edition/fileParts'
import { base as fileBase } from '@domain/edition/fileSchema'
import { notice, noticeOf, onSite, onSiteOf, openingOf } from '@domain/edition/fileVisit'
import { problemOf, whereIs, type FileProblem } from '@domain/edition/fileProblem'
import { sessionsOf } from '@domain/edition/fileSessions'
import type { EventDetail, ScienceEvent } from '@domain/event/event'
import type { Place } from '@domain/event/place'

/** 演示: invented things to try the product with, in a format of their own so that none can be imported. */
const added = { 编号: slug, 地点: v.exactOptional(place), 说明: details(30), 已补上: linesOrNone(20, 20) }

const eventOverlay = v.strictObject({ ...added, 参展单位: v.optional(v.array(exhibitor), []), 现场: v.exactOptional(onSite) })
const { 开放时间, 开放日期, 闭馆日, 参观方式 } = fileBase.entries
const baseOverlay = v.strictObject({ ...added, 开放时间, 开放日期, 闭馆日, 参观方式 })

const activityOverlay = v.strictObject({ 序号: wholeNumber(1, 8), 已补上: linesOrNone(20, 20) })

const overlay = v.strictObject({
  演示: line(60),
  届: line(12),
  八项活动: v.optional(v.array(activityOverlay), []),
  活动: v.optional(v.array(eventOverlay), []),
  科普基地: v.optional(v.array(baseOverlay), []),
  场次: v.optional(v.array(session), []),
  公告: v.optional(v.array(notice), []),
})

type Overlay = v.InferOutput<typeof overlay>
type EventOverlay = Overlay['活动'][number]
type BaseOverlay = Overlay['科普基地'][number]

/**
 * The edition with a demonstration laid over it; whatever it adds is marked `demo`.
 * Refuses a wrong overlay with all its problems, as an edition file is refused.
 */
export const withDemonstration = (content: EditionContent, written: unknown): Result<EditionContent, FileWrong> => {
  const parsed = v.safeParse(overlay, withoutEmpty(written))
  if (!parsed.success) return refuse({ code: 'EDITION_FILE_WRONG', problems: parsed.issues.map(problemOf) })
  const problems = problemsOf(parsed.output, content)
  return problems.length > 0 ? refuse({ code: 'EDITION_FILE_WRONG', problems }) : ok(laidOver(content, parsed.output))
}

const problemsOf = (file: Overlay, { edition, events, bases }: EditionContent): readonly FileProblem[] => {
  const slugOf = ({ id }: { readonly id: string }): string => id.slice(edition.id.length + 1)
  const unknown = (list: '活动' | '科普基地', known: readonly string[]) =>
    file[list].flatMap(({ 编号 }, index) =>
      known.includes(编号) ? [] : [{ where: whereIs([list, index, '编号']), message: `届文件里没有「${编号}」` }],
    )
  return [
    ...(file.届 === edition.id ? [] : [{ where: '届', message: `届文件是 ${edition.id} 的` }]),
    ...unknown('活动', events.map(slugOf)),
    ...unknown('科普基地', bases.map(slugOf)),
    ...sessionProblems(file.场次, events.map(({ id, time }) => ({ slug: slugOf({ id }), ...(time && { time }) }))),
  ]
}

const laidOver = (content: EditionContent, file: Overlay): EditionContent => {
  const { edition } = content
  const byId = <T extends { readonly 编号: string }>(list: readonly T[]) =>
    new Map(list.map((each) => [`${edition.id}.${each.编号}`, each]))
  const basesById = byId(file.科普基地)
  const eventsById = byId(file.活动)
  const bases = content.bases.map((base) => baseWith(base, basesById.get(base.id)))
  const events = content.events.map((event) => eventWith(event, eventsById.get(event.id), bases))
  const sessions = sessionsOf(file.场次, { edition, events, bases }).map((each) => ({ ...each, demo: true as const }))
  const activities = edition.activities.map((activity) => {
    const filled = file.八项活动.find(({ 序号 }) => 序号 === activity.no)?.已补上 ?? []
    return { ...activity, toBeAnnounced: without(activity.toBeAnnounced, filled) }
  })
  const notices = file.公告.map((each) => ({ ...noticeOf(each, edition.id), demo: true as const }))
  return {
    edition: { ...edition, activities, notices: [...edition.notices, ...notices] },
    events,
    bases,
    sessions: [...content.sessions, ...sessions],
  }
}

const eventWith = (
  event: ScienceEvent,
  extra: EventOverlay | undefined,
  bases: readonly ScienceBase[],
): ScienceEvent => {
  const basePlace = bases.find(({ id }) => id === event.baseId)?.place
  const place = placeWith(event.place, extra?.地点) ?? basePlace
  if (!extra) return { ...event, ...(place && { place }) }
  return {
    ...event,
    ...(place && { place }),
    exhibitors: [...event.exhibitors, ...extra.参展单位.map((each) => ({ ...exhibitorOf(each), demo: true as const }))],
    details: detailsWith(event.details, extra.说明),
    ...(extra.现场 && { onSite: { ...onSiteOf(extra.现场), demo: true as const } }),
    toBeAnnounced: without(event.toBeAnnounced, extra.已补上),
  }
}

const baseWith = (base: ScienceBase, extra: BaseOverlay | undefined): ScienceBase => {
  if (!extra) return base
  const place = placeWith(base.place, extra.地点)
  const opening = openingOf(extra)
  return {
    ...base,
    ...(place && { place }),
    // The opening hours have no mark of their own: the page says 演示 of the whole base.
    ...(opening && { opening, demo: true as const }),
    ...(extra.参观方式 && { visiting: extra.参观方式 }),
    details: detailsWith(base.details, extra.说明),
    toBeAnnounced: without(base.toBeAnnounced, extra.已补上),
  }
}

const placeWith = (place: Place | undefined, extra: FilePlace | undefined): Place | undefined =>
  extra ? { ...place, ...placeOf(extra), demo: true } : place

const detailsWith = (known: readonly EventDetail[], extra: readonly FileDetail[]): readonly EventDetail[] => [
  ...known,
  ...extra.map((each) => ({ ...detailOf(each), demo: true as const })),
]

const without = (names: readonly string[], filled: readonly string[]): readonly string[] =>
  names.filter((name) => !filled.includes(name))
