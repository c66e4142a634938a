import { POSTER, posterLayout, SHEET_TOP, type Measure, type PosterFacts } from '@/features/poster/posterLayout'

const measure: Measure = (text, size) => [...text].reduce((sum, character) => sum + (character > '\u2e80' ? size : size * 0.55), 0)
const facts: PosterFacts = {
  theme: '矢志创新发展 建设科技强国', period: '2025年5月下旬—6月上旬', title: '科技活动周和科技工作者日宣传活动',
  when: '5月23日 周五 09:00 开始', where: '长平广场', organisers: ['高平市发展改革和科技局', '中共高平市委宣传部', '高平市科学技术协会'], demo: false,
}
const textsOf = (hasCode: boolean, more: Partial<PosterFacts> = {}) => posterLayout({ ...facts, ...more }, hasCode, measure).words.map(({ text }) => text)

describe('the layout of a poster', () => {
  const long = '一个长得不得了的活动名称'.repeat(8)

  it.each([[facts], [{ ...facts, title: long, when: long, where: long, demo: true }]])('keeps every line inside the picture, none on another', (each) => {
    const { words, code } = posterLayout(each, true, measure)
    for (const { text, x, y, size, bold } of words) {
      expect(x + measure(text, size, bold)).toBeLessThanOrEqual(POSTER.width - 40)
      expect(y).toBeLessThanOrEqual(POSTER.height - 16)
    }
    const sheet = words.filter(({ x, y }) => x === 60 && y > SHEET_TOP).sort((one, other) => one.y - other.y)
    sheet.slice(1).forEach((line, index) => expect(line.y - line.size).toBeGreaterThanOrEqual((sheet[index]?.y ?? 0) - 2))
    const lastAbove = Math.max(...words.filter(({ y }) => y < (code?.y ?? 0)).map(({ y }) => y))
    expect(lastAbove).toBeLessThan(code?.y ?? 0)
  })
  it('gives the title two lines at most', () => {
    expect(textsOf(true)).toEqual(expect.arrayContaining(['科技活动周和科技工作者', '日宣传活动']))
    expect(textsOf(true, { title: long }).filter((text) => text.endsWith('…'))).toHaveLength(1)
  })
  it('has a code large enough for a wall, and says what it is for', () => {
    expect(posterLayout(facts, true, measure).code?.size).toBeGreaterThanOrEqual(200)
    expect(textsOf(true)).toContain('扫码看详情')
  })
  it('without a code says how to find us', () => {
    expect(posterLayout(facts, false, measure)).not.toHaveProperty('code')
    expect(textsOf(false)).toContain('微信搜一搜「高平科技周」')
  })
  it('marks what was made up, beside the code', () => {
    const { demo, code, words } = posterLayout({ ...facts, demo: true }, true, measure)
    expect(demo?.x).toBeGreaterThan((code?.x ?? 0) + (code?.size ?? 0))
    expect(words.filter(({ y, size }) => y > (demo?.y ?? 0) && y - size < (demo?.y ?? 0) + 40)).toEqual([])
    expect(posterLayout(facts, true, measure)).not.toHaveProperty('demo')
  })
})
