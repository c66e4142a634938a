import { HOUR, instant, later } from '@domain/kernel/instant'
import type { GateSession } from '@domain/contract/gateViews'
import { rememberedPost, standAt } from '@/features/checkin/post'

const NINE = instant(Date.parse('2025-05-23T09:00:00+08:00'))
const session = (id: string, startsAt: number): GateSession => ({
  id, title: id, startsAt: instant(startsAt), gates: ['东门', '西门'],
  doors: { opensAt: instant(startsAt - HOUR), closesAt: instant(startsAt + HOUR) },
  insideMax: 100,
})
const MORNING = session('morning', NINE)
const AFTERNOON = session('afternoon', later(NINE, 5 * HOUR))
const SESSIONS = [MORNING, AFTERNOON]
const POST = { sessionId: 'morning', gate: '西门' }

describe('where a steward stands', () => {
  it('is remembered while the doors are not closed', () => {
    expect(rememberedPost(POST, SESSIONS, NINE)).toEqual(POST)
    expect(standAt(POST, SESSIONS, NINE)).toEqual({ session: MORNING, gate: '西门' })
  })

  it('is the session at hand once the doors of the remembered one have closed', () => {
    const post = rememberedPost(POST, SESSIONS, later(NINE, HOUR))
    expect(standAt(post, SESSIONS, later(NINE, HOUR))).toEqual({ session: AFTERNOON, gate: '东门' })
  })

  it('is the only entrance where no gate is named, and no session where there is none', () => {
    expect(standAt({}, [{ ...MORNING, gates: [] }], NINE).gate).toBe('入口')
    expect(standAt(POST, [], NINE).session).toBeUndefined()
  })
})
