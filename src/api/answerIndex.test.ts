import { withLine, type KeptLine } from '@/api/answerIndex'

const line = (name: number, length = 10): KeptLine => ({ key: `answer.event.${name}`, length })
const filled = (count: number, length?: number) => Array.from({ length: count }, (_, name) => line(name, length))

describe('which answers a device keeps', () => {
  it('keeps an answer once, as the newest', () => {
    expect(withLine(filled(3), line(0, 12))).toEqual({ lines: [line(1), line(2), line(0, 12)], gone: [] })
  })

  it('lets the oldest of forty go for one more', () => {
    const { lines, gone } = withLine(filled(40), line(40))
    expect(gone).toEqual([line(0)])
    expect(lines).toHaveLength(40)
  })

  it('lets as many go as a large one needs', () => {
    const { lines, gone } = withLine(filled(4, 250_000), line(4, 500_000))
    expect(gone).toEqual([line(0, 250_000), line(1, 250_000)])
    expect(lines).toHaveLength(3)
  })

  it('keeps nothing that is too large by itself', () => {
    expect(withLine([], line(0, 1_000_001))).toEqual({ lines: [], gone: [line(0, 1_000_001)] })
  })
})
