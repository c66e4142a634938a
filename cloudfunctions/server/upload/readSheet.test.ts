import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { namesTemplate } from '@domain/group/namesTemplate'
import { nameRows } from '@domain/group/nameRows'
import { storedArchive, type ArchivePart } from '@domain/kernel/storedArchive'
import { readSheet } from './readSheet'

const WORKBOOK = '<workbook xmlns:r="r"><sheets><sheet name="旧" state="hidden" r:id="rId1"/><sheet name="名单" r:id="rId2"/></sheets></workbook>'
const RELATIONS = '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>'
const sheetOf = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`

const workbook = (sheet: string, shared?: string): readonly ArchivePart[] => [
  { path: 'xl/workbook.xml', text: WORKBOOK },
  { path: 'xl/_rels/workbook.xml.rels', text: RELATIONS },
  { path: 'xl/worksheets/sheet1.xml', text: sheetOf('<row><c t="inlineStr"><is><t>hidden</t></is></c></row>') },
  { path: 'xl/worksheets/sheet2.xml', text: sheet },
  ...(shared === undefined ? [] : [{ path: 'xl/sharedStrings.xml', text: shared }]),
]
const read = (sheet: string, shared?: string) => readSheet(Buffer.from(storedArchive(workbook(sheet, shared))))

/** The archive with its parts deflated, as Excel writes it; `claimed` stands where their true size should. */
const deflated = (parts: readonly ArchivePart[], claimed?: number): Buffer => {
  const chunks: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { path, text } of parts) {
    const [name, body] = [Buffer.from(path), deflateRawSync(Buffer.from(text))]
    const header = Buffer.alloc(26)
    header.writeUInt16LE(20, 0)
    header.writeUInt16LE(8, 4)
    header.writeUInt32LE(body.length, 14)
    header.writeUInt32LE(claimed ?? Buffer.byteLength(text), 18)
    header.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), header, name, body])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), header, rest, name]))
    chunks.push(local)
    offset += local.length
  }
  const end = Buffer.alloc(22)
  end.set([0x50, 0x4b, 5, 6])
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...chunks, ...directory, end])
}

const UNREADABLE = { ok: false, refusal: { code: 'SHEET_UNREADABLE' } }
const TOO_MANY = { ok: false, refusal: { code: 'TOO_MANY_ROWS', max: 1000 } }

describe('an xlsx', () => {
  const SHARED = '<sst><si><t>姓名</t></si><si><r><t>张</t></r><r><t>三</t></r><rPh sb="0" eb="1"><t>ZHANG</t></rPh></si></sst>'
  it('is read by its first visible sheet: shared, inline and styled texts, numbers, gaps', () => {
    const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="str"><f>1+1</f><v>年龄段</v></c></row><row r="2"/>' +
      '<row r="4"><c r="A4" t="s"><v>1</v></c><c r="B4" t="e"><v>#REF!</v></c><c r="C4"><v>9</v></c></row>'
    expect(read(sheetOf(rows), SHARED)).toEqual({ ok: true, value: [['姓名', '', '年龄段'], [], [], ['张三', '', '9']] })
  })
  it('is read when its elements have a prefix, its cells no place, its texts entities', () => {
    const rows = '<x:row><x:c t="inlineStr"><x:is><x:t>A &amp; &#24352;</x:t></x:is></x:c><x:c><x:v>35</x:v></x:c></x:row>'
    expect(read(`<x:worksheet xmlns:x="x"><x:sheetData>${rows}</x:sheetData></x:worksheet>`)).toEqual({ ok: true, value: [['A & 张', '35']] })
  })
  it('is read when deflated, and after a byte order mark', () => {
    const parts = workbook(`\uFEFF${sheetOf('<row r="1"><c r="A1" t="s"><v>1</v></c></row>')}`, SHARED)
    expect(readSheet(deflated(parts))).toEqual({ ok: true, value: [['张三']] })
  })
  it('as we give it to leaders is a list without anybody yet', () => {
    const sheet = readSheet(Buffer.from(namesTemplate()))
    expect(sheet).toEqual({ ok: true, value: [['姓名', '年龄段'], ['例：张小明', '未满14岁']] })
    expect(nameRows(sheet.ok ? sheet.value : [])).toMatchObject({ refusal: { code: 'NO_NAMES' } })
  })
})

describe('what is no list', () => {
  it.each<[string, Buffer]>([
    ['nothing', Buffer.alloc(0)],
    ['four bytes', Buffer.from([0x50, 0x4b, 3, 4])],
    ['another archive', Buffer.from(storedArchive([{ path: 'a.txt', text: 'a' }]))],
    ['a workbook without sheets', Buffer.from(storedArchive(workbook(sheetOf('')).slice(0, 1)))],
    ['no XML', Buffer.from(storedArchive(workbook('<worksheet><row>')))],
    ['an entity of its own', Buffer.from(storedArchive(workbook('<!DOCTYPE w [<!ENTITY a "aaaa">]><worksheet><row><c t="str"><v>&a;</v></c></row></worksheet>')))],
  ])('is refused: %s', (_what, bytes) => expect(readSheet(bytes)).toEqual(UNREADABLE))

  it('is refused: a small file that unpacks to 40 MB, whatever size it claims', () => {
    const bomb = workbook(sheetOf(' '.repeat(40 * 1024 * 1024)))
    for (const claimed of [undefined, 100]) {
      const bytes = deflated(bomb, claimed)
      expect(bytes.length).toBeLessThan(1024 * 1024)
      expect(readSheet(bytes)).toEqual(UNREADABLE)
    }
  })
  it('is refused: 10 MB in each of several parts', () => {
    expect(readSheet(deflated(workbook(sheetOf(' '.repeat(10 * 1024 * 1024)), `<sst>${' '.repeat(10 * 1024 * 1024)}</sst>`)))).toEqual(UNREADABLE)
  })
  it('is refused with text in row 1,000,000; empty styled rows down to there are not counted', () => {
    const row = (at: number, text: string) => `<row r="${at}"><c r="A${at}" t="str"><v>${text}</v></c></row>`
    expect(read(sheetOf(row(1, '张三') + row(1_000_000, '李四')))).toEqual(TOO_MANY)
    expect(read(sheetOf(row(1, '张三') + row(1_000_000, '')))).toEqual({ ok: true, value: [['张三']] })
  })
  it('never throws, whatever byte is changed', () => {
    const good = Buffer.from(namesTemplate())
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }), (changes) => {
      const bytes = Buffer.from(good)
      for (const [at, byte] of changes) bytes[at] = byte
      expect(readSheet(bytes)).toHaveProperty('ok')
    }))
    fc.assert(fc.property(fc.nat(good.length), (length) => expect(readSheet(good.subarray(0, length))).toHaveProperty('ok')))
  })
})
