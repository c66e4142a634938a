import { workbook } from '@domain/kernel/workbook'

const read = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8')

describe('a workbook', () => {
  it('takes 20,000 lines', () => {
    const rows = Array.from({ length: 20_000 }, (_, no) => [`7K3M-${no}`, '成人 2 人', '2'])
    expect(read(workbook({ name: '名单', widths: [12, 20, 6], rows }))).toContain('7K3M-19999')
  })

  it('has its texts as they are, and its head on each page', () => {
    const text = read(workbook({ name: '名单', widths: [9], rows: [['<周> & 周']], headRows: 1 }))
    expect(text).toContain('&lt;周&gt; &amp; 周')
    expect(text).toContain('\'名单\'!$1:$1')
  })
})
