import { whereIs, type FileProblem } from '@domain/edition/fileProblem'
import type { FilePlace, FileSession } from '@domain/edition/fileParts'
import type { EditionFile, FileBase, FileEvent } from '@domain/edition/fileSchema'

type Key = string | number
type Problems = readonly FileProblem[]

/** What each part of a file may be right about alone, and wrong together with the rest. */
export const crossProblems = (file: EditionFile): Problems => [
  ...repeated('八项活动', '序号', file.八项活动.map(({ 序号 }) => 序号)),
  ...repeated('科普基地', '编号', file.科普基地.map(({ 编号 }) => 编号)),
  ...repeated('活动', '编号', file.活动.map(({ 编号 }) => 编号)),
  ...repeated('场次', '编号', file.场次.map(({ 编号 }) => 编号)),
  ...file.科普基地.flatMap(baseProblems),
  ...file.公告.flatMap(({ 活动 }, index) => (活动 ? unknown(活动, file.活动.map(({ 编号 }) => 编号), ['公告', index, '活动']) : [])),
  ...file.活动.flatMap((event, index) => eventProblems(event, index, file)),
  ...sessionProblems(file.场次, file.活动.map(({ 编号 }) => 编号)),
]

/** What is wrong with sessions among the events there are. */
export const sessionProblems = (sessions: readonly FileSession[], events: readonly string[]): Problems =>
  sessions.flatMap((session, index) => [
    ...unknown(session.活动, events, ['场次', index, '活动']),
    ...windowProblems(session, index),
    ...placesProblems(session, index),
  ])

const baseProblems = (base: FileBase, index: number): Problems => [
  ...pointProblems(base.地点, ['科普基地', index, '地点']),
  ...(base.开放时间 === undefined && (base.开放日期 !== undefined || base.闭馆日.length > 0)
    ? [problem(['科普基地', index, '开放时间'], '写了开放日期或闭馆日，就要写开放时间')]
    : []),
]

const eventProblems = (event: FileEvent, index: number, file: EditionFile): Problems => {
  const at = (...keys: readonly Key[]) => ['活动', index, ...keys]
  return [
    ...unknown(event.属于, file.八项活动.map(({ 序号 }) => 序号), at('属于')),
    ...(event.科普基地 ? unknown(event.科普基地, file.科普基地.map(({ 编号 }) => 编号), at('科普基地')) : []),
    ...event.领域.flatMap((field, position) => unknown(field, file.领域, at('领域', position))),
    ...event.形式.flatMap((form, position) => unknown(form, file.形式, at('形式', position))),
    ...event.参展单位.flatMap(({ 领域 }, position) => unknown(领域, file.领域, at('参展单位', position, '领域'))),
    ...pointProblems(event.地点, at('地点')),
  ]
}

const placesProblems = ({ 名额 }: FileSession, index: number): Problems =>
  Object.values(名额).some((people) => people > 0) ? [] : [problem(['场次', index, '名额'], '至少有一种名额要大于 0')]

/** Sign-up opens before it closes (read so), and closes at the start at the latest. */
const windowProblems = ({ 时间, 报名 }: FileSession, index: number): Problems => {
  if (报名.endsAt === undefined) return [problem(['场次', index, '报名'], '要写从什么时候到什么时候')]
  return 报名.endsAt > 时间.startsAt ? [problem(['场次', index, '报名'], '报名要在开始之前截止')] : []
}

const pointProblems = (place: FilePlace | undefined, path: readonly Key[]): Problems =>
  place && (place.纬度 === undefined) !== (place.经度 === undefined) ? [problem(path, '纬度和经度要一起写')] : []

const unknown = <T extends Key>(name: T, names: readonly T[], path: readonly Key[]): Problems =>
  names.includes(name) ? [] : [problem(path, `前面没有「${name}」`)]

const repeated = (list: string, key: string, names: readonly Key[]): Problems =>
  names.flatMap((name, index) =>
    names.indexOf(name) < index ? [problem([list, index, key], `「${name}」用过了，不能重复`)] : [],
  )

const problem = (path: readonly Key[], message: string): FileProblem => ({ where: whereIs(path), message })
