import fc from 'fast-check'
import { bandOfWord } from '@domain/group/bandOfWord'
import { pastedRows } from '@domain/group/nameColumns'
import { NAME_ROWS_MAX, nameRows, rightNames, type NameRow } from '@domain/group/nameRows'
import { nameProblem } from '@domain/reservation/personName'

const rowsOf = (cells: readonly (readonly string[])[]): readonly NameRow[] => {
  const read = nameRows(cells)
  if (!read.ok) throw new Error(read.refusal.code)
  return read.value.rows
}
const pasted = (text: string) => rowsOf(pastedRows(text))

describe('an age band', () => {
  it.each<[string, string | undefined]>([
    ['未满14岁', 'under14'], ['14岁以下', 'under14'], ['１４周岁以下', 'under14'], ['儿童', 'under14'], ['9', 'under14'], ['13岁', 'under14'],
    ['14–17岁', 'from14to17'], ['14-17', 'from14to17'], ['14 至 17 岁', 'from14to17'], ['14～17岁', 'from14to17'], ['14', 'from14to17'], ['17岁', 'from14to17'],
    ['成人', 'adult'], ['老师', 'adult'], ['18', 'adult'], ['18岁以上', 'adult'], ['59岁', 'adult'],
    ['60岁以上', 'senior'], ['60', 'senior'], ['老人', 'senior'], ['满60岁', 'senior'], ['≥60', 'senior'],
    ['学生', undefined], ['初中生', undefined], ['青少年', undefined], ['', undefined], ['2015-03-01', undefined], ['42064', undefined], ['999', undefined],
  ])('%s is %s', (word, band) => expect(bandOfWord(word)).toBe(band))
})

describe('a list of names', () => {
  it('is found below a title, in whatever columns its heading says', () => {
    const rows = rowsOf([
      ['三年级二班参观名单'], [],
      ['序号', '学 生 姓 名', '身份证号', '年龄段（必填）'],
      ['1', ' 张 三 ', '140581201503010011', '14岁以下'],
      ['', '', '', ''],
      ['2', '阿依古丽·买买提', '', '成人'],
    ])
    expect(rows).toEqual([
      { row: 4, name: '张三', band: 'under14' },
      { row: 6, name: '阿依古丽·买买提', band: 'adult' },
    ])
  })
  it('without a heading is a name and a band a row', () => {
    expect(rowsOf([['1', '张三', '男', '9'], ['李四', '成人']])).toEqual([
      { row: 1, name: '张三', band: 'under14' }, { row: 2, name: '李四', band: 'adult' },
    ])
  })
  it('says what is wrong with a row', () => {
    const rows = rowsOf([
      ['姓名', '年龄段'],
      ['', '成人'], ['张三😀', '成人'], ['李'.repeat(21), '成人'], ['王五', '学生'], ['赵六', '成人'], ['赵六', '大人'], ['赵六', '14岁以下'], ['1', '成人'],
    ])
    expect(rows.map(({ problem }) => problem)).toEqual([
      'NAME_MISSING', 'NAME_WRONG', 'NAME_WRONG', 'BAND_UNKNOWN', undefined, 'ROW_DOUBLE', undefined, 'NAME_WRONG',
    ])
    expect(rows[5]).toEqual({ row: 7, name: '赵六', band: 'adult', problem: 'ROW_DOUBLE', like: 6 })
    expect(rightNames(rows)).toEqual([{ name: '赵六', band: 'adult' }, { name: '赵六', band: 'under14' }])
  })
  it.each(['140581201503010011', '张三13812345678', '１３８-１２３４-５６７８', '1 3 8 1 2 3 4 5 6 7 8', '14058120150301001X', '٠١٢٣٤٥٦٧'])(
    'does not take %s for a name, nor give it back',
    (typed) => expect(rowsOf([['姓名', '年龄段'], [typed, '成人']])).toEqual([{ row: 2, band: 'adult', problem: 'NUMBER_NOT_WANTED' }]),
  )
  it("leaves the template's example out", () => {
    expect(rowsOf([['姓名', '年龄段'], ['例：张小明', '未满14岁'], ['张三', '成人']])).toEqual([{ row: 3, name: '张三', band: 'adult' }])
    expect(nameRows([['姓名', '年龄段'], ['例：张小明', '未满14岁']])).toMatchObject({ refusal: { code: 'NO_NAMES' } })
  })
  it('with nothing in it, or with far too much, is refused', () => {
    for (const nothing of [[], [[]], [['', ' ']], [['姓名', '年龄段']]]) expect(nameRows(nothing)).toMatchObject({ refusal: { code: 'NO_NAMES' } })
    const rows = Array.from({ length: NAME_ROWS_MAX + 1 }, () => ['张三', '成人'])
    expect(nameRows(rows)).toEqual({ ok: false, refusal: { code: 'TOO_MANY_ROWS', max: 1000 } })
    expect(nameRows(rows.slice(1)).ok).toBe(true)
  })
})

describe('a pasted list', () => {
  it.each([
    '张三\t未满14岁\n李四\t成人', '张三，未满14岁\r\n李四，成人', '1、张三、14岁以下\n2、李四、成人', '1. 张三 9岁\n2. 李四 成人', '张三 13\n李四  35岁',
    '1）张三；9\n2）李四；成人', '姓名,年龄\n张三,9\n李四,40',
  ])('is read: %j', (text) => {
    expect(rightNames(pasted(text))).toEqual([{ name: '张三', band: 'under14' }, { name: '李四', band: 'adult' }])
  })
  it('keeps the numbers of its lines', () => {
    expect(pasted('\n张三 成人\n\n李四\nJohn Smith 35').map(({ row, name, problem }) => [row, name, problem])).toEqual([
      [2, '张三', undefined], [4, '李四', 'BAND_UNKNOWN'], [5, 'John Smith', undefined],
    ])
  })
})

describe('whatever is typed', () => {
  const cell = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.constantFrom('张三', '李四', '成人', '9', '姓名', '年龄段', '例：张小明', '13812345678', '14058119900307001X'))
  const sheet = fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 20 })

  it('right rows have a name, a band and no double; every other says why; row numbers rise', () => {
    fc.assert(fc.property(sheet, (cells) => {
      const read = nameRows(cells)
      if (!read.ok) return
      const { rows } = read.value
      for (const { name, band, problem } of rows) {
        if (problem === undefined) expect([nameProblem(name ?? ''), band === undefined]).toEqual([undefined, false])
      }
      const right = rightNames(rows).map(({ name, band }) => `${band}.${name}`)
      expect(new Set(right).size).toBe(right.length)
      expect(rows.map(({ row }) => row)).toEqual([...new Set(rows.map(({ row }) => row))].sort((one, other) => one - other))
    }))
  })
  it('no number that could be a telephone or an ID comes back', () => {
    const number = fc.stringMatching(/^[0-9 -]{0,3}1[3-9][0-9]{9}[0-9]{0,7}[Xx]?$/)
    fc.assert(fc.property(fc.array(fc.tuple(fc.oneof(number, fc.tuple(fc.constantFrom('张三', 'A'), number).map((both) => both.join(''))), cell)), (cells) => {
      const read = nameRows([['姓名', '年龄段'], ...cells])
      if (read.ok) expect(JSON.stringify(read.value.rows.map(({ name }) => name))).not.toMatch(/(?:\p{Nd}[ -]*){7}/u)
    }))
  })
  it('what a leader lists arrives, in any order of columns and with blank lines between', () => {
    const words = { under14: ['未满14岁', '9', '14岁以下'], from14to17: ['14–17岁', '15岁'], adult: ['成人', '35'], senior: ['60岁以上', '71岁'] } as const
    const person = fc.constantFrom(...(Object.keys(words) as (keyof typeof words)[])).chain((band) => fc.record({ band: fc.constant(band), word: fc.constantFrom(...words[band]) }))
    const list = fc.array(fc.record({ person, blankAfter: fc.boolean() }), { minLength: 1, maxLength: 40 })
    fc.assert(fc.property(list, fc.boolean(), (people, bandFirst) => {
      const named = people.map((each, at) => ({ ...each, name: `张${String.fromCodePoint(0x4e00 + at)}` }))
      const inOrder = (name: string, band: string) => (bandFirst ? [band, '备注', name] : ['x', name, band])
      const cells = named.flatMap(({ name, person: { word }, blankAfter }) => [inOrder(name, word), ...(blankAfter ? [[]] : [])])
      expect(rightNames(rowsOf([inOrder('姓名', '年龄段'), ...cells]))).toEqual(named.map(({ name, person: { band } }) => ({ name, band })))
    }))
  })
})
