import { bandOfWord } from '@domain/group/bandOfWord'

/** A row as typed: what stands for the name, and for the band. */
export interface NameCells {
  readonly name: string
  readonly band: string
}

/** Where to begin, and what is in which column. */
interface Table {
  readonly first: number
  readonly cellsOf: (cells: readonly string[]) => NameCells
}

/** A school's letterhead above the heading has fewer lines. */
const HEADING_WITHIN = 10

/** 姓名, 学生姓名, 姓名（必填）; not the title 参观人员姓名和年龄登记表. */
const NAME_HEADING = /^[\p{L}*]{0,4}(?:姓名|名字)(?:[（(].{0,8}[)）])?\*?$/u
const BAND_HEADING = /^\*?年龄(?:段|层|组)?(?:[（(].{0,8}[)）])?\*?$/u

/** Finds the heading; without one a row is the name and, somewhere after it, the band. A number in front only counts the rows. */
export const tableOf = (rows: readonly (readonly string[])[]): Table => {
  const at = rows.slice(0, HEADING_WITHIN).findIndex((cells) => columnOf(cells, NAME_HEADING) >= 0)
  const heading = rows[at]
  if (!heading) return { first: 0, cellsOf: withoutHeading }
  const [name, band] = [columnOf(heading, NAME_HEADING), columnOf(heading, BAND_HEADING)]
  return { first: at + 1, cellsOf: (cells) => ({ name: cells[name] ?? '', band: cells[band] ?? '' }) }
}

const columnOf = (cells: readonly string[], heading: RegExp): number => cells.findIndex((cell) => heading.test(cell.replace(/\s/g, '')))

const withoutHeading = (cells: readonly string[]): NameCells => {
  const written = cells.filter((cell) => cell.trim() !== '')
  const [name = '', ...rest] = /^\d{1,4}[.)]?$/.test(written[0]?.normalize('NFKC').trim() ?? '') && written.length > 1 ? written.slice(1) : written
  return { name, band: rest.find((cell) => bandOfWord(cell) !== undefined) ?? rest[0] ?? '' }
}

/** A pasted list as rows: a line each, its cells apart by tabs, commas, 、 or, before an age band, a blank. */
export const pastedRows = (text: string): readonly (readonly string[])[] => text.split(/\r\n|\n|\r/).map(pastedCells)

const pastedCells = (line: string): readonly string[] => {
  const numberless = line.trim().replace(/^[\d０-９]{1,4}(?:[.．)）、]\s*|\s+)(?=\S)/, '')
  const cells = numberless.split(/[\t,，、;；|]/).map((cell) => cell.trim())
  const [only = ''] = cells
  const words = only.split(/\s+/)
  if (cells.length > 1 || words.length < 2) return cells
  const last = words.at(-1) ?? ''
  return bandOfWord(last) === undefined ? cells : [words.slice(0, -1).join(' '), last]
}
