import { storedArchive, type ArchivePart } from '@domain/group/storedArchive'

/** The name under which a leader finds it again. */
export const TEMPLATE_NAME = '参观名单模板.xlsx'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Offered in the sheet's second column; `bandOfWord` reads them. */
const BANDS = ['未满14岁', '14-17岁', '成人', '60岁以上']
const ROWS: readonly (readonly [string, string])[] = [['姓名', '年龄段'], ['例：张小明', '未满14岁']]
const LAST_ROW = 1001

const cell = (column: string, row: number, text: string): string => `<c r="${column}${row}" t="inlineStr"><is><t>${text}</t></is></c>`

const sheet = (): string => {
  const rows = ROWS.map(([name, band], at) => `<row r="${at + 1}">${cell('A', at + 1, name)}${cell('B', at + 1, band)}</row>`).join('')
  const choice = `<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="B2:B${LAST_ROW}"><formula1>"${BANDS.join(',')}"</formula1></dataValidation></dataValidations>`
  return `${HEAD}<worksheet xmlns="${MAIN}"><cols><col min="1" max="2" width="18" customWidth="1"/></cols><sheetData>${rows}</sheetData>${choice}</worksheet>`
}

const relation = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
const relations = (each: string): string => `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each}</Relationships>`
const override = (part: string, type: string): string => `<Override PartName="${part}" ContentType="${TYPES}.${type}+xml"/>`

/** The smallest workbook that Excel and WPS open (ECMA-376): one sheet, its texts inline. */
const parts = (): readonly ArchivePart[] => [
  {
    path: '[Content_Types].xml',
    text: `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>${override('/xl/workbook.xml', 'sheet.main')}${override('/xl/worksheets/sheet1.xml', 'worksheet')}</Types>`,
  },
  { path: '_rels/.rels', text: relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')) },
  { path: 'xl/_rels/workbook.xml.rels', text: relations(relation('rId1', 'worksheet', 'worksheets/sheet1.xml')) },
  { path: 'xl/workbook.xml', text: `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="名单" sheetId="1" r:id="rId1"/></sheets></workbook>` },
  { path: 'xl/worksheets/sheet1.xml', text: sheet() },
]

/** 名单模板: 姓名 and 年龄段 with an example, which is not read as somebody. The bytes of an xlsx. */
export const namesTemplate = (): Uint8Array<ArrayBuffer> => storedArchive(parts())
