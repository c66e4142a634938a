import type * as v from 'valibot'

/** What is wrong with an edition file, in words a clerk can act on. */
export interface FileProblem {
  /** As `活动[2].时间` (entries counted from 1), or `第 12 行` when the text is not YAML. */
  readonly where: string
  readonly message: string
}

type Key = string | number

/** `活动[2]（吉利尔潞绸）.时间`: the entry's own name beside its number, which nobody wants to count. */
export const namedIn = (written: unknown, problem: FileProblem): FileProblem => {
  const [whole, list = '', no = ''] = /^([^[.]+)\[(\d+)\]/.exec(problem.where) ?? []
  const name = whole === undefined ? undefined : nameOf((written as Readonly<Record<string, readonly unknown[]>>)[list]?.[Number(no) - 1])
  return whole === undefined || name === undefined ? problem : { ...problem, where: `${whole}（${name}）${problem.where.slice(whole.length)}` }
}

const nameOf = (entry: unknown): string | undefined => {
  const { 名称: name, 编号: code } = (entry ?? {}) as Readonly<Record<string, unknown>>
  return [name, code].find((each): each is string => typeof each === 'string')
}

/** `活动[2].时间`: keys as written in the file, entries counted from 1 as people count. */
export const whereIs = (path: readonly Key[]): string =>
  path.map((key, depth) => (typeof key === 'number' ? `[${key + 1}]` : `${depth > 0 ? '.' : ''}${key}`)).join('')

/** A parser's issue in words a clerk can act on. */
export const problemOf = (issue: v.BaseIssue<unknown>): FileProblem => {
  const keys = (issue.path ?? []).map(({ key }) => key as Key)
  return { where: whereIs(keys) || '整个文件', message: messageOf(issue, keys) }
}

const messageOf = (issue: v.BaseIssue<unknown>, keys: readonly Key[]): string => {
  if (issue.type !== 'strict_object') return issue.message
  const key = String(keys.at(-1) ?? '')
  if (issue.expected === 'never') return `没有「${key}」这一项，看看是不是写错了`
  return issue.expected === 'Object' ? '要写成「名称: 内容」的样子' : `缺了「${key}」`
}
