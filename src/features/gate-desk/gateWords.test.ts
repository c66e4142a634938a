import { instant, later, MINUTE } from '@domain/kernel/instant'
import { barsOf, sessionShown } from '@/features/gate-desk/deskSession'
import { allotmentWords, flaggedNote, flaggedTitle, refusedWords, walkInWords } from '@/features/gate-desk/gateWords'
import { insideWords } from '@/ui/insideText'

const AT = instant(Date.parse('2025-05-23T09:05:00+08:00'))

describe('the words of the gate’s dashboard', () => {
  it('say what is to be looked at, with the ticket’s code where there is one', () => {
    const entry = { scanId: 's', at: AT, gate: '东门', people: 3 }
    expect(flaggedTitle({ ...entry, why: 'double' })).toBe('多进了人，3 人')
    expect(flaggedNote({ ...entry, why: 'double', ticketId: '7K3M9Q2H' })).toBe('09:05 东门，票号 7K3M-9Q2H')
    expect(flaggedNote({ ...entry, why: 'beyondAllotment' })).toBe('09:05 东门，没有票')
  })

  it('count', () => {
    expect(refusedWords([{ code: 'ALREADY_CHECKED_IN', scans: 5 }, { code: 'SOMETHING_NEW', scans: 1 }])).toBe('已核验过 5 次，别的原因 1 次')
    expect([walkInWords({ within: 4, beyond: 0 }), walkInWords({ within: 4, beyond: 2 })]).toEqual(['4 人', '6 人，其中 2 人在名额之外'])
    expect(allotmentWords({ id: 'a', at: AT, places: 20, used: 12 })).toBe('09:05 借 20 个，用了 12 个')
    expect([insideWords(399, 400), insideWords(5, 0)]).toEqual(['人，上限 400 人，到了 99%', '人'])
  })
})

describe('what the gate’s dashboard shows', () => {
  it('is the session asked for, else the one whose doors are open, else the next, else the last', () => {
    const sessionAt = (id: string, from: number) => ({ id, title: id, startsAt: later(AT, from * MINUTE), gates: [], doors: { opensAt: later(AT, from * MINUTE), closesAt: later(AT, (from + 10) * MINUTE) }, insideMax: 0 })
    const sessions = [sessionAt('over', -30), sessionAt('open', -5), sessionAt('next', 20)]
    const shown = (chosen: string | undefined, minutes: number) => sessionShown(sessions, chosen, later(AT, minutes * MINUTE))?.id
    expect([shown('over', 0), shown('gone', 0), shown(undefined, 6), shown(undefined, 99)]).toEqual(['over', 'open', 'next', 'next'])
    expect(sessionShown([], undefined, AT)).toBeUndefined()
  })

  it('is a bar for each of the latest quarters, the highest a hundred', () => {
    const arrivals = Array.from({ length: 14 }, (_, no) => ({ from: later(AT, no * 15 * MINUTE), people: no }))
    const bars = barsOf(arrivals)
    expect(bars).toHaveLength(12)
    expect(bars.at(-1)).toMatchObject({ people: 13, height: 100 })
    expect(barsOf([{ from: AT, people: 0 }])).toEqual([{ from: AT, people: 0, height: 0 }])
  })
})
