import { instant, later, MINUTE } from '@domain/kernel/instant'
import { isTelling } from '@/features/calls/telling'

const NOW = instant(Date.parse('2025-05-20T09:00:00+08:00'))
const ago = (minutes: number) => later(NOW, -minutes * MINUTE)

describe('who has to be called', () => {
  it('is not known yet in the first minutes after a session was called off or moved', () => {
    const movedAt = (minutes: number) => ({ moved: [{ startsAt: NOW, until: ago(minutes), reason: '大雨' }] })
    expect(isTelling([{}, { cancelled: { at: ago(5), reason: '大雨' } }], NOW)).toBe(true)
    expect(isTelling([movedAt(5)], NOW)).toBe(true)
    expect(isTelling([movedAt(6), { cancelled: { at: ago(6), reason: '大雨' } }], NOW)).toBe(false)
    expect(isTelling([], NOW)).toBe(false)
  })
})
