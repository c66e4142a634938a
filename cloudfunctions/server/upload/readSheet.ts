import { NAME_ROWS_MAX } from '@domain/group/nameRows'
import { ok, refuse, type Result } from '@domain/kernel/result'
import { openArchive, Unreadable } from './openArchive'
import { localName, walkXml } from './walkXml'

/** Cells with text below this row: far more than a list of names has, with its letterhead and blank lines. */
const ROWS_MAX = NAME_ROWS_MAX + 100
const COLUMNS_MAX = 50
/** Characters of a cell; a name has twenty. */
const CELL_MAX = 200

export type SheetRefusal = { readonly code: 'SHEET_UNREADABLE' } | { readonly code: 'TOO_MANY_ROWS'; readonly max: number }

class TooLong extends Error {}

/**
 * The texts of the first visible sheet of an xlsx (ECMA-376 part 1, 18.2 to 18.4) by row and column; numbers as they are
 * stored, dates as numbers. Neither formulas nor anything else that the file says is carried out.
 */
export const readSheet = (bytes: Buffer): Result<readonly (readonly string[])[], SheetRefusal> => {
  try {
    return ok(rowsOf(openArchive(bytes)))
  } catch (problem) {
    if (problem instanceof TooLong) return refuse({ code: 'TOO_MANY_ROWS', max: NAME_ROWS_MAX })
    // The format's own offsets may lead outside of the file.
    if (problem instanceof Unreadable || problem instanceof RangeError) return refuse({ code: 'SHEET_UNREADABLE' })
    throw problem
  }
}

type Archive = ReturnType<typeof openArchive>

const rowsOf = (archive: Archive): readonly (readonly string[])[] => {
  const sheet = archive(sheetPath(archive))
  if (!sheet) throw new Unreadable('no sheet')
  const shared = archive('xl/sharedStrings.xml')
  return cellsOf(sheet, shared ? sharedTexts(shared) : [])
}

const sheetPath = (archive: Archive): string => {
  const [workbook, relations] = [archive('xl/workbook.xml'), archive('xl/_rels/workbook.xml.rels')]
  if (!workbook || !relations) throw new Unreadable('no workbook')
  let relation: string | undefined
  walkXml(workbook, {
    open: (name, attributes) => {
      if (name === 'sheet' && !/hidden/i.test(attributes['state'] ?? '')) relation ??= idIn(attributes)
    },
  })
  let target: string | undefined
  walkXml(relations, {
    open: (_name, attributes) => {
      if (attributes['Id'] === relation) target ??= attributes['Target']
    },
  })
  if (relation === undefined || target === undefined) throw new Unreadable('no visible sheet')
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}

/** `r:id`, whatever the file calls `r`. */
const idIn = (attributes: Readonly<Record<string, string>>): string | undefined =>
  Object.entries(attributes).find(([name]) => name.includes(':') && localName(name) === 'id')?.[1]

/** Texts that cells refer to; of those with several styles all parts, without how they are pronounced. */
const sharedTexts = (bytes: Buffer): readonly string[] => {
  const texts: string[] = []
  let [text, pronounced] = ['', false]
  walkXml(bytes, {
    open: (name) => {
      if (name === 'si') text = ''
      if (name === 'rPh') pronounced = true
    },
    text: (part, inside) => {
      if (inside === 't' && !pronounced && text.length < CELL_MAX) text += part
    },
    close: (name) => {
      if (name === 'rPh') pronounced = false
      if (name === 'si') texts.push(text.slice(0, CELL_MAX))
    },
  })
  return texts
}

const cellsOf = (bytes: Buffer, shared: readonly string[]): readonly (readonly string[])[] => {
  const rows: string[][] = []
  let [row, column, type, text, pronounced] = [0, 0, '', '', false]
  const keep = (): void => {
    const words = textOf(type, text, shared).trim()
    if (words === '' || column >= COLUMNS_MAX) return
    if (row > ROWS_MAX) throw new TooLong()
    while (rows.length < row) rows.push([])
    const cells = rows[row - 1] ?? []
    while (cells.length < column) cells.push('')
    cells[column] = words
  }
  walkXml(bytes, {
    open: (name, attributes) => {
      if (name === 'row') [row, column] = [numbered(attributes['r'], row + 1), -1]
      if (name === 'c') [column, type, text] = [columnOf(attributes['r']) ?? column + 1, attributes['t'] ?? 'n', '']
      if (name === 'rPh') pronounced = true
    },
    text: (part, inside) => {
      if ((inside === 'v' || inside === 't') && !pronounced && text.length < CELL_MAX) text += part
    },
    close: (name) => {
      if (name === 'rPh') pronounced = false
      if (name === 'c') keep()
    },
  })
  return rows
}

const numbered = (typed: string | undefined, otherwise: number): number => {
  const row = Number(typed)
  return Number.isInteger(row) && row > 0 ? row : otherwise
}

/** 0 for A3, 27 for AB7. */
const columnOf = (reference: string | undefined): number | undefined => {
  const [, letters] = /^([A-Z]{1,3})\d+$/.exec(reference ?? '') ?? []
  return letters === undefined ? undefined : [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

const textOf = (type: string, text: string, shared: readonly string[]): string => {
  if (type === 'e') return ''
  return (type === 's' ? (shared[Number(text)] ?? '') : text).slice(0, CELL_MAX)
}
