import { withoutAbsent } from '@domain/kernel/absent'
import { ok, refuse, type Result } from '@domain/kernel/result'
import { bandOfWord } from '@domain/group/bandOfWord'
import { tableOf, type NameCells } from '@domain/group/nameColumns'
import type { AgeBand } from '@domain/reservation/party'
import { NAME_MAX, nameProblem } from '@domain/reservation/personName'

/** Rows of a list; no group is larger. */
export const NAME_ROWS_MAX = 1000

/** `NUMBER_NOT_WANTED`: an ID or phone number where a name should be; what was typed is not given back. */
export type RowProblem = 'NAME_MISSING' | 'NAME_WRONG' | 'NUMBER_NOT_WANTED' | 'BAND_UNKNOWN' | 'ROW_DOUBLE'

/** One row of a list of names, by its number in the sheet (from 1), with what is wrong with it. */
export interface NameRow {
  readonly row: number
  readonly name?: string
  readonly band?: AgeBand
  readonly problem?: RowProblem
  /** `ROW_DOUBLE`: the number of the row that has the same. */
  readonly like?: number
}

/** Somebody on a group's list. */
export interface ListedName {
  readonly name: string
  readonly band: AgeBand
}

export type NamesRefusal = { readonly code: 'NO_NAMES' } | { readonly code: 'TOO_MANY_ROWS'; readonly max: number }

/**
 * Reads a list of names out of a sheet's or a pasted list's cells. Rows above the heading, blank rows and the template's
 * example are no rows. What is in other columns is not looked at.
 */
export const nameRows = (rows: readonly (readonly string[])[]): Result<{ readonly rows: readonly NameRow[] }, NamesRefusal> => {
  const { first, cellsOf } = tableOf(rows)
  const written = rows
    .map((cells, at) => ({ row: at + 1, cells: cellsOf(cells), blank: cells.every((cell) => cell.trim() === '') }))
    .slice(first)
    .filter(({ cells, blank }) => !blank && !isExample(cells))
  if (written.length === 0) return refuse({ code: 'NO_NAMES' })
  if (written.length > NAME_ROWS_MAX) return refuse({ code: 'TOO_MANY_ROWS', max: NAME_ROWS_MAX })
  return ok({ rows: withDoubles(written.map(({ row, cells }) => readRow(row, cells))) })
}

/** The rows with which nothing is wrong. */
export const rightNames = (rows: readonly NameRow[]): readonly ListedName[] =>
  rows.flatMap(({ name, band, problem }) => (problem === undefined && name !== undefined && band !== undefined ? [{ name, band }] : []))

const isExample = ({ name }: NameCells): boolean => /^[（(]?例(?:如|子)?[:：)）]/.test(name.trim())

const readRow = (row: number, cells: NameCells): NameRow => {
  const name = tidied(cells.name)
  const band = bandOfWord(cells.band)
  if (isNumber(name)) return { row, ...(band && { band }), problem: 'NUMBER_NOT_WANTED' }
  return withoutAbsent<NameRow>({ row, name: name === '' ? undefined : [...name].slice(0, NAME_MAX).join(''), band, problem: problemOf(name, band), like: undefined })
}

const problemOf = (name: string, band: AgeBand | undefined): RowProblem | undefined => {
  const wrong = nameProblem(name)
  if (wrong) return wrong.code === 'NAME_MISSING' ? 'NAME_MISSING' : 'NAME_WRONG'
  return band === undefined ? 'BAND_UNKNOWN' : undefined
}

/** 张 三 is 张三; between words of other scripts one blank stays. */
const tidied = (typed: string): string => typed.trim().replace(/\s+/g, ' ').replace(/(\p{Script=Han}) (?=\p{Script=Han})/gu, '$1')

/** As many digits as the shortest telephone number has: no name. */
const NUMBER_DIGITS = 7
const isNumber = (typed: string): boolean => (typed.normalize('NFKC').match(/\p{Nd}/gu) ?? []).length >= NUMBER_DIGITS

const withDoubles = (rows: readonly NameRow[]): readonly NameRow[] => {
  const seen = new Map<string, number>()
  return rows.map((each) => {
    if (each.problem !== undefined) return each
    const key = `${each.band}.${each.name}`
    const like = seen.get(key)
    if (like === undefined) seen.set(key, each.row)
    return like === undefined ? each : { ...each, problem: 'ROW_DOUBLE', like }
  })
}
