import { DAY, HOUR, instant, later } from '@domain/kernel/instant'
import type { SessionView } from '@domain/contract/views'
import { closedDoor } from '@/features/reservation/signUpDoor'

const NINE = instant(Date.parse('2025-05-23T09:00:00+08:00'))
const places = (online: number) => ({ online, group: 0, walkIn: 0, phone: 0 })
const SESSION: SessionView = {
  id: '2025.kick-off-0523', editionId: '2025', eventId: '2025.kick-off', kind: 'activity', title: '启动活动',
  startsAt: NINE, endsAt: later(NINE, 2 * HOUR), signUpOpensAt: later(NINE, -8 * DAY), signUpClosesAt: later(NINE, -HOUR / 2),
  capacity: places(300), placesLeft: places(300), partyMax: 5, gates: [],
}

describe('the door to a sign-up form', () => {
  it('is open while sign-up is, and places are left', () => {
    expect(closedDoor(SESSION, later(NINE, -DAY))).toBeUndefined()
    expect(closedDoor({ ...SESSION, placesLeft: places(1) }, later(NINE, -DAY))).toBeUndefined()
  })

  it('says when it opens', () => {
    expect(closedDoor(SESSION, later(NINE, -9 * DAY))).toEqual({ title: '报名还没开始', hint: '5月15日 09:00 开始，请到时再来。' })
  })

  it('says when it closed: by its window, and at the latest at the start', () => {
    expect(closedDoor(SESSION, later(NINE, -HOUR / 4))?.hint).toContain('5月23日 08:30 截止')
    expect(closedDoor({ ...SESSION, signUpClosesAt: later(NINE, HOUR) }, NINE)?.hint).toContain('5月23日 09:00 截止')
    expect(closedDoor(SESSION, later(NINE, 2 * HOUR))?.title).toBe('这一场已经结束')
  })

  it('stays open when it is full: one may wait', () => {
    expect(closedDoor({ ...SESSION, placesLeft: places(0) }, later(NINE, -DAY))).toBeUndefined()
  })
})
