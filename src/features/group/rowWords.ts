import type { ListedName, NameRow, RowProblem } from '@domain/group/nameRows'
import { AGE_BANDS, EMPTY_PARTY, type Party } from '@domain/reservation/party'
import { BAND_WORDS } from '@/ui/partyText'

const WORDS: { readonly [Problem in RowProblem]: (row: NameRow) => string } = {
  NAME_MISSING: () => '没有写姓名',
  NAME_WRONG: ({ name }) => `“${name ?? ''}”不像姓名，只能有文字，最多 20 个字`,
  NUMBER_NOT_WANTED: () => '姓名里有号码。身份证号、电话都不用填，请删掉',
  BAND_UNKNOWN: ({ name }) => `${name ?? ''}的年龄段没写或看不懂，写周岁数字也行`,
  ROW_DOUBLE: ({ name, like }) => `${name ?? ''}和第 ${like ?? ''} 行重复。要是两个人同名，请写成“${name ?? ''}大”“${name ?? ''}小”`,
}

/** What is wrong with a row, and what to do: 第 6 行：没有写姓名. */
export const rowWords = (row: NameRow): string => (row.problem === undefined ? '' : `第 ${row.row} 行：${WORDS[row.problem](row)}`)

/** Names in a line; of many only the first. */
export const namesLine = (names: readonly ListedName[], most: number): string => {
  const shown = names.slice(0, most).map(({ name }) => name).join('、')
  return names.length > most ? `${shown} 等` : shown
}

/** Where the list and the counts of the form say different things: 未满14岁：名单 39 人，上面填的是 42 人. */
export const countsThatDiffer = (names: readonly ListedName[], expected: Party): readonly string[] => {
  const listed = names.reduce<Party>((party, { band }) => ({ ...party, [band]: party[band] + 1 }), EMPTY_PARTY)
  return AGE_BANDS.filter((band) => listed[band] !== expected[band])
    .map((band) => `${BAND_WORDS[band]}：名单 ${listed[band]} 人，上面填的是 ${expected[band]} 人`)
}
