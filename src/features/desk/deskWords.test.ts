import type { SessionDesk } from '@domain/contract/staffViews'
import { instant } from '@domain/kernel/instant'
import { NO_PLACES } from '@domain/session/session'
import { chosenDay, deskDays, findSessions, sessionsToMind } from '@/features/desk/deskDays'
import { besidesWords, deskTag, fullnessWords, isChangeable, shareNote } from '@/features/desk/deskWords'

const at = (text: string) => instant(Date.parse(`${text}+08:00`))
const NOW = at('2025-05-20T09:00:00')
const session: SessionDesk = {
  id: '2025.talk', editionId: '2025', eventId: '2025.talk', kind: 'activity', title: '科技大讲堂', placeName: '文化馆',
  startsAt: at('2025-05-23T09:00:00'), endsAt: at('2025-05-23T10:00:00'), signUpOpensAt: at('2025-05-15T00:00:00'), signUpClosesAt: at('2025-05-23T08:00:00'),
  capacity: { ...NO_PLACES, online: 30, walkIn: 6, phone: 4 }, partyMax: 5, gates: ['东门'],
  left: { ...NO_PLACES, online: 18, walkIn: 6, phone: 4 }, held: { ...NO_PLACES, online: 12 },
  freed: 0, offered: 0, parties: 5, waitingParties: 0, offeredParties: 0, enteredPeople: 0, underReview: { people: 0, awaiting: 0 },
}

describe('a session on the desk', () => {
  it('says how full each share is that has places', () => {
    expect(fullnessWords(session)).toBe('网上 12/30 · 电话 0/4')
    expect(shareNote(session, 'online')).toBe('已约 12，剩 18')
    expect(shareNote({ ...session, freed: 1, offered: 2 }, 'online')).toBe('已约 12，剩 18，留给候补 3')
    expect(shareNote(session, 'walkIn')).toBe('现场排队，不用预约')
  })

  it('says what else there is, and nothing about nothing', () => {
    expect(besidesWords(session)).toEqual([])
    expect(besidesWords({ ...session, waitingParties: 3, offeredParties: 1, offered: 3, enteredPeople: 9, noShows: 0 })).toEqual(['候补 2 家', '保留中 3 人', '已入场 9 人', '未到场 0 家'])
  })

  it('says which places groups hold that nobody has approved', () => {
    const asked = { ...session, capacity: { ...session.capacity, group: 50 }, held: { ...session.held, group: 42 }, left: { ...session.left, group: 8 }, underReview: { people: 20, awaiting: 1 } }
    expect(besidesWords(asked)).toEqual(['待审核 1 个团体'])
    expect(shareNote(asked, 'group')).toBe('已约 42（其中 20 还没定），剩 8')
  })

  it('carries a word where it is not as usual', () => {
    expect(deskTag(session, NOW)).toBeUndefined()
    expect(deskTag({ ...session, waitingParties: 1 }, NOW)?.words).toBe('有候补')
    expect(deskTag({ ...session, left: NO_PLACES }, NOW)?.words).toBe('已约满')
    expect(deskTag({ ...session, cancelled: { at: NOW, reason: '大雨' } }, NOW)?.words).toBe('已取消')
  })

  it('can be changed until it is over', () => {
    expect(isChangeable(session, at('2025-05-23T09:59:59'))).toBe(true)
    expect(isChangeable(session, at('2025-05-23T10:00:00'))).toBe(false)
    expect(isChangeable({ ...session, cancelled: { at: NOW, reason: '大雨' } }, NOW)).toBe(false)
  })
})

describe('the desk', () => {
  const later: SessionDesk = { ...session, id: '2025.visit', title: '潞绸参观', placeName: '织造基地', startsAt: at('2025-05-24T09:00:00') }
  const days = deskDays([later, session], NOW)

  it('opens with today or the next day that has sessions, else the last', () => {
    expect(days.map(({ date }) => date)).toEqual(['2025-05-23', '2025-05-24'])
    expect(chosenDay(days, undefined, NOW).date).toBe('2025-05-23')
    expect(chosenDay(days, undefined, at('2025-05-24T00:00:00')).date).toBe('2025-05-24')
    expect(chosenDay(days, undefined, at('2025-06-01T00:00:00')).date).toBe('2025-05-24')
    expect(chosenDay([], undefined, NOW)).toEqual({ sessions: [] })
  })

  it('puts together what has to be minded: full, waited for, or changed', () => {
    const minded = (part: Partial<SessionDesk>, now = NOW) => sessionsToMind([{ ...session, ...part }], now).length === 1
    expect(minded({})).toBe(false)
    expect(minded({ left: NO_PLACES })).toBe(true)
    expect(minded({ capacity: NO_PLACES, left: NO_PLACES })).toBe(false)
    expect(minded({ waitingParties: 1 })).toBe(true)
    expect(minded({ cancelled: { at: NOW, reason: '大雨' } })).toBe(true)
    expect(minded({ moved: [{ startsAt: NOW, until: NOW, reason: '大雨' }] })).toBe(true)
    expect(minded({}, at('2025-05-23T00:00:00'))).toBe(false)
    expect(minded({ left: NO_PLACES }, at('2025-05-23T10:00:00'))).toBe(false)
    expect(sessionsToMind([{ ...later, left: NO_PLACES }, { ...session, left: NO_PLACES }], NOW).map(({ id }) => id)).toEqual(['2025.talk', '2025.visit'])
  })

  it('finds by words of the title and the place, all of them', () => {
    expect(findSessions([later, session], '参观 基地').map(({ id }) => id)).toEqual(['2025.visit'])
    expect(findSessions([later, session], '参观 文化馆')).toEqual([])
  })
})
