import * as v from 'valibot'
import { ok, refuse, type Result } from '@domain/kernel/result'
import type { ScienceBase } from '@domain/base/base'
import type { EditionContent } from '@domain/edition/edition'
import { withoutEmpty, type FileWrong } from '@domain/edition/editionFile'
import { sessionProblems } from '@domain/edition/fileChecks'
import { baseOf, detailOf, eventOf, exhibitorOf, placeOf } from '@domain/edition/fileContent'
import {
  details, exhibitor, line, linesOrNone, place, slug, wholeNumber, type FileDetail, type FilePlace,
} from '@domain/edition/fileParts'
import { base as fileBase, event as fileEvent } from '@domain/edition/fileSchema'
import { notice, noticeOf, onSite, onSiteOf, openingOf } from '@domain/edition/fileVisit'
import { problemOf, whereIs, type FileProblem } from '@domain/edition/fileProblem'
import { patternProblems } from '@domain/edition/patternChecks'
import { session, sessionsOf } from '@domain/edition/fileSessions'
import type { EventDetail, ScienceEvent } from '@domain/event/event'
import type { Place } from '@domain/event/place'
import { withoutAbsent } from '@domain/kernel/absent'

/** 演示: invented things to try the product with, in a format of their own so that none can be imported. */
const added = { 编号: slug, 地点: v.exactOptional(place), 说明: details(30), 已补上: linesOrNone(20, 20) }

const { 按时段开放 } = fileEvent.entries
const eventOverlay = v.strictObject({ ...added, 按时段开放, 参展单位: v.optional(v.array(exhibitor), []), 现场: v.exactOptional(onSite) })
const { 开放时间, 开放日期, 闭馆日, 参观方式, 怎么来, 无障碍, 须知 } = fileBase.entries
const baseOverlay = v.strictObject({ ...added, 开放时间, 开放日期, 闭馆日, 参观方式, 怎么来, 无障碍, 须知 })

const activityOverlay = v.strictObject({ 序号: wholeNumber(1, 8), 已补上: linesOrNone(20, 20) })

const overlay = v.strictObject({
  演示: line(60),
  届: line(12),
  八项活动: v.optional(v.array(activityOverlay), []),
  活动: v.optional(v.array(eventOverlay), []),
  科普基地: v.optional(v.array(baseOverlay), []),
  /** Places and events that the edition file does not have at all. */
  新科普基地: v.optional(v.array(fileBase), []),
  新活动: v.optional(v.array(fileEvent), []),
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

const problemsOf = (file: Overlay, content: EditionContent): readonly FileProblem[] => {
  const { edition, events, bases } = content
  const slugOf = ({ id }: { readonly id: string }): string => id.slice(edition.id.length + 1)
  const unknown = (list: '活动' | '科普基地', known: readonly string[]) =>
    file[list].flatMap(({ 编号 }, index) =>
      known.includes(编号) ? [] : [{ where: whereIs([list, index, '编号']), message: `届文件里没有「${编号}」` }],
    )
  const shown = described(content, file)
  return [
    ...(file.届 === edition.id ? [] : [{ where: '届', message: `届文件是 ${edition.id} 的` }]),
    ...unknown('活动', events.map(slugOf)),
    ...unknown('科普基地', bases.map(slugOf)),
    ...patternsOf(file).flatMap(({ 编号, 按时段开放 }) => {
      const event = shown.events.find((each) => slugOf(each) === 编号)
      const base = shown.bases.find(({ id }) => id === event?.baseId)
      return patternProblems(按时段开放, base).map(([keys, message]) => ({ where: `${编号}.按时段开放${keys.join('.')}`, message }))
    }),
    ...sessionProblems(file.场次, shown.events.map(({ id, time }) => ({ slug: slugOf({ id }), ...(time && { time }) }))),
  ]
}

const laidOver = (content: EditionContent, file: Overlay): EditionContent => {
  const { edition } = content
  const { events, bases } = described(content, file)
  const sessions = sessionsOf({ sessions: file.场次, patterns: patternsOf(file) }, { edition, events, bases })
  const activities = edition.activities.map((activity) => {
    const filled = file.八项活动.find(({ 序号 }) => 序号 === activity.no)?.已补上 ?? []
    return { ...activity, toBeAnnounced: without(activity.toBeAnnounced, filled) }
  })
  const notices = file.公告.map((each) => ({ ...noticeOf(each, edition.id), demo: true as const }))
  return {
    edition: { ...edition, activities, notices: [...edition.notices, ...notices] },
    events,
    bases,
    sessions: [...content.sessions, ...sessions.map((each) => ({ ...each, demo: true as const }))],
  }
}

const patternsOf = (file: Overlay) => [...file.活动, ...file.新活动]

/** The edition's events and bases, and those that are invented altogether. */
const described = ({ edition, events, bases }: EditionContent, file: Overlay): Pick<EditionContent, 'events' | 'bases'> => {
  const byId = <T extends { readonly 编号: string }>(list: readonly T[]) =>
    new Map(list.map((each) => [`${edition.id}.${each.编号}`, each]))
  const [basesById, eventsById] = [byId(file.科普基地), byId(file.活动)]
  const shownBases = [
    ...bases.map((base) => baseWith(base, basesById.get(base.id))),
    ...file.新科普基地.map((written): ScienceBase => invented(baseOf(written, edition.id))),
  ]
  const shownEvents = [
    ...events.map((event) => eventWith(event, eventsById.get(event.id), shownBases)),
    ...file.新活动.map((written) => eventWith(invented(eventOf(written, edition.id)), undefined, shownBases)),
  ]
  return { bases: shownBases, events: shownEvents }
}

/** Invented with its place. */
const invented = <T extends ScienceBase | ScienceEvent>(described: T): T => ({
  ...described, ...(described.place && { place: { ...described.place, demo: true as const } }), demo: true as const,
})

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
    ...withoutAbsent<Partial<ScienceBase>>({ visiting: extra.参观方式, getThere: extra.怎么来, accessibility: extra.无障碍 }),
    notes: [...base.notes, ...extra.须知],
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
