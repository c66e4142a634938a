import { storedArchive } from '@domain/kernel/storedArchive'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** A workbook of one sheet. */
export interface Workbook {
  /** The sheet's, as its tab shows it; no quotes and nothing that XML reads. */
  readonly name: string
  /** Characters wide, column by column. */
  readonly widths: readonly number[]
  readonly rows: readonly (readonly string[])[]
  /** What stands behind the rows, in the order of ECMA-376's CT_Worksheet: choices, page set-up. */
  readonly after?: string
  /** So many rows at the head stand on each page that is printed. */
  readonly headRows?: number
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

const cell = (column: number, row: number, text: string): string =>
  text === '' ? '' : `<c r="${String.fromCharCode(65 + column)}${row}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`

const sheet = ({ widths, rows, after = '' }: Workbook): string => {
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')
  const lines = rows.map((row, at) => `<row r="${at + 1}">${row.map((text, column) => cell(column, at + 1, text)).join('')}</row>`).join('')
  return `${HEAD}<worksheet xmlns="${MAIN}"><cols>${columns}</cols><sheetData>${lines}</sheetData>${after}</worksheet>`
}

const book = ({ name, headRows }: Workbook): string => {
  const titles = headRows === undefined ? ''
    : `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${name}'!$1:$${headRows}</definedName></definedNames>`
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets>${titles}</workbook>`
}

const relation = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
const relations = (each: string): string => `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each}</Relationships>`
const override = (part: string, type: string): string => `<Override PartName="${part}" ContentType="${TYPES}.${type}+xml"/>`

/** The smallest xlsx that Excel and WPS open (ECMA-376): one sheet, its texts inline. */
export const workbook = (content: Workbook): Uint8Array<ArrayBuffer> => storedArchive([
  {
    path: '[Content_Types].xml',
    text: `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>${override('/xl/workbook.xml', 'sheet.main')}${override('/xl/worksheets/sheet1.xml', 'worksheet')}</Types>`,
  },
  { path: '_rels/.rels', text: relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')) },
  { path: 'xl/_rels/workbook.xml.rels', text: relations(relation('rId1', 'worksheet', 'worksheets/sheet1.xml')) },
  { path: 'xl/workbook.xml', text: book(content) },
  { path: 'xl/worksheets/sheet1.xml', text: sheet(content) },
])
