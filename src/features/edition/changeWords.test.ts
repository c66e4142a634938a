import type { Change } from '@domain/edition/difference'
import { HOUR, instantOf, later } from '@domain/kernel/instant'
import { changeNote, foldChanges, splitChanges } from '@/features/edition/changeWords'

const startsAt = instantOf('2025-05-24', '09:00')
if (startsAt === undefined) throw new Error('not a time')

const CHANGED: Change = { what: 'session', id: '2025.jili-0524', title: '参观', startsAt, how: 'changed', fields: ['名额'] }
const KEPT: Change = { ...CHANGED, how: 'kept', fields: ['时间'], reservations: 2 }

describe('a change of the edition in words', () => {
  it('tells sessions of one title apart by their start', () => {
    expect(changeNote(CHANGED)).toBe('场次 5月24日 周六 09:00：名额')
    expect(changeNote({ ...CHANGED, how: 'added', fields: [] })).toBe('场次 5月24日 周六 09:00')
    expect(changeNote({ what: 'event', id: '2025.film', title: '影片', how: 'changed', fields: ['带什么'] })).toBe('活动：带什么')
  })

  it('says why something is kept, and when the file no longer has it', () => {
    expect(changeNote(KEPT)).toContain('时间与文件不同；已有 2 份预约')
    expect(changeNote({ ...KEPT, fields: [] })).toContain('文件里没有它；已有 2 份预约')
    expect(changeNote({ ...KEPT, reservations: 0 })).not.toContain('0 份')
    expect(changeNote({ ...KEPT, inTheWayOf: 2 })).toContain('重叠的 2 个新时段先不开')
  })

  it('does not count what is kept as changed', () => {
    const { effective, kept } = splitChanges({ editionId: '2025', changes: [CHANGED, KEPT], differenceKey: 'k' })
    expect(effective).toEqual([CHANGED])
    expect(kept).toEqual([KEPT])
  })

  it('is one line for the slots of an opening pattern, but not for what is kept', () => {
    const slots = Array.from({ length: 90 }, (_, no): Change => ({ ...CHANGED, id: `2025.s-${no}`, startsAt: later(startsAt, no * HOUR), how: 'added', fields: [] }))
    const kept = Array.from({ length: 5 }, (_, no): Change => ({ ...KEPT, id: `2025.k-${no}` }))
    const listed = foldChanges([CHANGED, ...slots, ...kept])
    expect(listed).toHaveLength(1 + 1 + 5)
    expect(changeNote(listed[1] ?? CHANGED)).toBe('场次 5月24日 周六到 5月28日 周三，共 90 场')
    expect(foldChanges(slots.slice(0, 3))).toHaveLength(3)
  })
})
