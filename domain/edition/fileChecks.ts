import { everOpens, type Opening } from '@domain/base/opening'
import { canonical } from '@domain/edition/differingFields'
import { whereIs, type FileProblem } from '@domain/edition/fileProblem'
import type { FilePlace } from '@domain/edition/fileParts'
import type { FileSession } from '@domain/edition/fileSessions'
import { patternProblems } from '@domain/edition/patternChecks'
import type { EditionFile, FileBase, FileEvent } from '@domain/edition/fileSchema'
import { openingOf } from '@domain/edition/fileVisit'
import type { EventTime } from '@domain/event/event'
import { localDateOf, type LocalDate } from '@domain/kernel/instant'

type Key = string | number
type Problems = readonly FileProblem[]
/** Where an entry of a list is. */
type Path = (index: number) => readonly Key[]

/** What each part of a file may be right about alone, and wrong together with the rest. */
export const crossProblems = (file: EditionFile): Problems => [
  ...repeated('八项活动', '序号', file.八项活动.map(({ 序号 }) => 序号)),
  ...repeated('科普基地', '编号', file.科普基地.map(({ 编号 }) => 编号)),
  ...repeated('活动', '编号', file.活动.map(({ 编号 }) => 编号)),
  ...repeated('场次', '编号', file.场次.map(({ 编号 }) => 编号)),
  ...file.科普基地.flatMap(baseProblems),
  ...file.公告.flatMap((notice, index) => noticeProblems(notice, index, file)),
  ...file.活动.flatMap((event, index) => eventProblems(event, index, file)),
  ...sessionProblems(file.场次, file.活动.map(({ 编号, 时间 }) => ({ slug: 编号, ...(时间 && { time: 时间 }) }))),
]

/** An event that a session may belong to. */
interface Parent {
  readonly slug: string
  readonly time?: EventTime
}

/** What is wrong with sessions among the events there are. */
export const sessionProblems = (sessions: readonly FileSession[], events: readonly Parent[]): Problems =>
  sessions.flatMap((session, index) => [
    ...unknown(session.活动, events.map(({ slug }) => slug), ['场次', index, '活动']),
    ...dayProblems(session, events.find(({ slug }) => slug === session.活动)?.time, index),
    ...windowProblems(session, index),
    ...placesProblems(session, index),
    ...twice(session.入口, (position) => ['场次', index, '入口', position]),
  ])

/** A session of an event whose hour is announced is on the event's day; one in another week is a slip of the pen. */
const dayProblems = ({ 时间: { startsAt } }: FileSession, time: EventTime | undefined, index: number): Problems => {
  if (time?.kind !== 'exact') return []
  const [day, first, last] = [localDateOf(startsAt), localDateOf(time.startsAt), localDateOf(time.endsAt ?? time.startsAt)]
  if (first <= day && day <= last) return []
  return [problem(['场次', index, '时间'], `活动写的是 ${first} 这一天，场次写的是 ${day}`)]
}

const noticeProblems = (notice: EditionFile['公告'][number], index: number, file: EditionFile): Problems => {
  const before = file.公告.findIndex((other) => canonical(other) === canonical(notice))
  return [
    ...(notice.活动 ? unknown(notice.活动, file.活动.map(({ 编号 }) => 编号), ['公告', index, '活动']) : []),
    ...(notice.时间.endsAt === undefined ? [problem(['公告', index, '时间'], WINDOW_NEEDED)] : []),
    ...(before < index ? [problem(['公告', index], `和第 ${before + 1} 条一模一样，留一条就行`)] : []),
  ]
}

const WINDOW_NEEDED = '要写从什么时候到什么时候'

const baseProblems = (base: FileBase, index: number): Problems => {
  const opening = openingOf(base)
  const dated = base.开放日期 !== undefined || base.闭馆日.length > 0
  return [
    ...pointProblems(base.地点, ['科普基地', index, '地点']),
    ...(dated && !opening ? [problem(['科普基地', index, '开放时间'], '写了开放日期或闭馆日，就要写开放时间')] : []),
    ...base.闭馆日.flatMap((day, position) =>
      isWithin(day, base.开放日期) ? [] : [problem(['科普基地', index, '闭馆日', position], `${day} 不在开放日期里`)],
    ),
    ...(opening && !everOpens(opening) ? [problem(['科普基地', index, '开放日期'], '照这样写，没有一天开门')] : []),
  ]
}

const isWithin = (day: LocalDate, days: Opening['days']): boolean => !days || (days.from <= day && day <= days.to)

const eventProblems = (event: FileEvent, index: number, file: EditionFile): Problems => {
  const at = (...keys: readonly Key[]) => ['活动', index, ...keys]
  return [
    ...unknown(event.属于, file.八项活动.map(({ 序号 }) => 序号), at('属于')),
    ...(event.科普基地 ? unknown(event.科普基地, file.科普基地.map(({ 编号 }) => 编号), at('科普基地')) : []),
    ...event.领域.flatMap((field, position) => unknown(field, file.领域, at('领域', position))),
    ...event.形式.flatMap((form, position) => unknown(form, file.形式, at('形式', position))),
    ...event.参展单位.flatMap(({ 领域 }, position) => unknown(领域, file.领域, at('参展单位', position, '领域'))),
    ...pointProblems(event.地点, at('地点')),
    ...patternProblems(event.按时段开放, placeOf(event, file)).map(([keys, message]) => problem(at('按时段开放', ...keys), message)),
    ...stepProblems(event.现场?.流程 ?? [], (position) => at('现场', '流程', position, '时间')),
  ]
}

/** The event's base as far as a pattern asks for it; absent: none, or one that is not there. */
const placeOf = (event: FileEvent, file: EditionFile): { readonly opening?: Opening } | undefined => {
  const base = file.科普基地.find(({ 编号 }) => 编号 === event.科普基地)
  const opening = base && openingOf(base)
  return base && (opening ? { opening } : {})
}

/** 流程 is read from above; a step that is not later than the one before is written in the wrong place. */
const stepProblems = (steps: readonly { readonly 时间: string }[], path: Path): Problems =>
  steps.flatMap(({ 时间 }, position) => {
    const before = steps[position - 1]?.时间
    if (before === undefined || before < 时间) return []
    return [problem(path(position), before === 时间 ? '和上一项是同一个时间，合成一项写' : '比上一项早，要按时间先后写')]
  })

const placesProblems = ({ 名额 }: FileSession, index: number): Problems =>
  Object.values(名额).some((people) => people > 0) ? [] : [problem(['场次', index, '名额'], '至少有一种名额要大于 0')]

/** Sign-up opens before it closes (read so), and closes at the start at the latest. */
const windowProblems = ({ 时间, 报名 }: FileSession, index: number): Problems => {
  if (报名.endsAt === undefined) return [problem(['场次', index, '报名'], WINDOW_NEEDED)]
  return 报名.endsAt > 时间.startsAt ? [problem(['场次', index, '报名'], '报名要在开始之前截止')] : []
}

const pointProblems = (place: FilePlace | undefined, path: readonly Key[]): Problems =>
  place && (place.纬度 === undefined) !== (place.经度 === undefined) ? [problem(path, '纬度和经度要一起写')] : []

const unknown = <T extends Key>(name: T, names: readonly T[], path: readonly Key[]): Problems =>
  names.includes(name) ? [] : [problem(path, `前面没有「${name}」`)]

const repeated = (list: string, key: string, names: readonly Key[]): Problems =>
  twice(names, (index) => [list, index, key])

const twice = (names: readonly Key[], path: Path): Problems =>
  names.flatMap((name, index) => (names.indexOf(name) < index ? [problem(path(index), `「${name}」用过了，不能重复`)] : []))

const problem = (path: readonly Key[], message: string): FileProblem => ({ where: whereIs(path), message })
