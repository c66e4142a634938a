import { workbook } from '@domain/kernel/workbook'

/** The name under which a leader finds it again. */
export const TEMPLATE_NAME = '参观名单模板.xlsx'

/** Offered in the sheet's second column; `bandOfWord` reads them. */
const BANDS = ['未满14岁', '14-17岁', '成人', '60岁以上']
const ROWS: readonly (readonly [string, string])[] = [['姓名', '年龄段'], ['例：张小明', '未满14岁']]
const LAST_ROW = 1001

const CHOICE = `<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="B2:B${LAST_ROW}"><formula1>"${BANDS.join(',')}"</formula1></dataValidation></dataValidations>`

/** 名单模板: 姓名 and 年龄段 with an example, which is not read as somebody. The bytes of an xlsx. */
export const namesTemplate = (): Uint8Array<ArrayBuffer> => workbook({ name: '名单', widths: [18, 18], rows: ROWS, after: CHOICE })
