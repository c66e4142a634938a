import { instantOf, type Instant } from '@domain/kernel/instant'
import { EMPTY_PARTY } from '@domain/reservation/party'
import { NO_PLACES, type SessionFacts } from '@domain/session/session'
import type { SessionDesk } from '@domain/contract/staffViews'
import type { SessionView } from '@domain/contract/views'
import { draftProblems, FIRST_GROUP, groupInput, nextGroupAttempt, typedCount, withNames, type GroupDraft } from '@/features/group/groupDraft'
import { groupOffer, mostPeople } from '@/features/group/groupWords'
import { contactWords, otherSessions, whoWords } from '@/features/group/requestWords'

const at = (day: number, time: string): Instant => instantOf(`2025-05-${day}`, time) as Instant
const session: SessionFacts = {
  id: '2025.lab-0528', editionId: '2025', eventId: '2025.lab', kind: 'visit', title: '实验室开放', startsAt: at(28, '09:00'), endsAt: at(28, '11:00'),
  signUpOpensAt: at(15, '00:00'), signUpClosesAt: at(28, '08:00'), capacity: { ...NO_PLACES, online: 5, group: 60 }, partyMax: 5, groupMax: 45, gates: [],
}
const filled: GroupDraft = { ...FIRST_GROUP, unit: ' 长平小学 ', party: { ...EMPTY_PARTY, adult: 4, under14: 38 }, name: '李老师', phone: '138 1234-5678', guardiansAgreed: true }

describe("a group's form", () => {
  it('says everything that is missing at once, by the rules of the server', () => {
    expect(Object.keys(draftProblems(FIRST_GROUP, { ...session, acknowledge: ['不拍照'] })).sort()).toEqual(['acknowledged', 'name', 'party', 'phone', 'unit'])
    expect(draftProblems(filled, session)).toEqual({})
    expect(draftProblems({ ...filled, guardiansAgreed: false }, session)).toEqual({ guardiansAgreed: { code: 'GUARDIANS_NOT_ASKED' } })
    expect(draftProblems({ ...filled, party: { ...EMPTY_PARTY, adult: 46 } }, session)).toEqual({ party: { code: 'PARTY_TOO_LARGE', max: 45 } })
  })

  it('takes the counts from the list of names, which goes along only where it is asked for', () => {
    const listed = withNames(filled, [{ name: '张三', band: 'under14' }, { name: '李四', band: 'adult' }])
    expect(listed.party).toEqual({ ...EMPTY_PARTY, under14: 1, adult: 1 })
    expect(withNames(listed, []).party).toEqual(listed.party)
    expect(groupInput({ ...session, needsNames: true }, { requestKey: 'k', draft: listed })).toMatchObject({ names: ['张三', '李四'], unit: '长平小学', phone: '13812345678' })
    expect(groupInput(session, { requestKey: 'k', draft: listed })).not.toHaveProperty('names')
    expect(draftProblems({ ...listed, party: filled.party }, { ...session, needsNames: true })).toEqual({ names: { code: 'NAMES_MISSING', people: 42, named: 2 } })
  })

  it('goes out under the same key while its content is the same', () => {
    const first = nextGroupAttempt({ draft: filled }, () => 'one')
    expect(nextGroupAttempt({ draft: { ...filled }, attempt: first }, () => 'two').requestKey).toBe('one')
    expect(nextGroupAttempt({ draft: { ...filled, unit: '别的' }, attempt: first }, () => 'two').requestKey).toBe('two')
  })

  it('takes digits for a number of people', () => expect(['42', '', '4人', '1234', '-3'].map(typedCount)).toEqual([42, 0, 4, 123, 3]))
})

describe('the way to it', () => {
  const view: SessionView = { ...session, placesLeft: { ...NO_PLACES, online: 5, group: 20 } }
  it('is open while there are places for groups and nobody else may have them', () => {
    expect(groupOffer(view, at(20, '09:00'))).toEqual({ note: '还能来 20 人，承办单位审核', open: true })
    expect(groupOffer({ ...view, placesLeft: NO_PLACES }, at(20, '09:00'))?.open).toBe(false)
    expect(groupOffer(view, at(14, '09:00'))).toEqual({ note: '5月15日 00:00 开始', open: false })
    for (const none of [{ ...view, capacity: NO_PLACES }, { ...view, mine: { ticketId: 'x', party: EMPTY_PARTY } }, { ...view, sharesReleasedAt: at(19, '09:00') }]) {
      expect(groupOffer(none, at(20, '09:00'))).toBeUndefined()
    }
    expect(groupOffer(view, at(28, '08:30'))).toBeUndefined()
  })
  it('says how many may come', () => expect([mostPeople(view), mostPeople({ ...view, placesLeft: { ...NO_PLACES, group: 50 } })]).toEqual([20, 45]))
})

describe('a request of a group', () => {
  const request = { sessionId: session.id, eventId: session.eventId, ticketId: 't', title: session.title, startsAt: session.startsAt, party: filled.party, askedAt: at(20, '09:00') }
  const desk = (id: string, group: number, wish: Partial<SessionDesk> = {}): SessionDesk => ({
    ...session, id, left: { ...NO_PLACES, group }, held: NO_PLACES, freed: 0, offered: 0, parties: 0, waitingParties: 0, offeredParties: 0, enteredPeople: 0,
    underReview: { people: 0, awaiting: 0 }, ...wish,
  })
  it('says who asks, as far as it is kept', () => {
    expect(whoWords({ ...request, unit: '长平小学', kind: 'school' })).toBe('长平小学（学校），42 人')
    expect(contactWords({ maskedName: '李*师', maskedPhone: '138****5678', named: 42 })).toBe('李*师，138****5678，名单 42 人')
    expect([whoWords(request), contactWords({})]).toEqual(['单位名称已删除，42 人', '没有留姓名，没有留号码'])
  })
  it('can be sent to the other sessions of its event that have room, soonest first', () => {
    const sessions = [
      desk(session.id, 60), desk('later', 42, { startsAt: at(29, '09:00') }), desk('soon', 50), desk('small', 41), desk('other', 60, { eventId: '2025.other' }),
      desk('closed', 60, { signUpClosesAt: at(19, '09:00') }),
    ]
    expect(otherSessions(sessions, request, at(20, '09:00')).map(({ id }) => id)).toEqual(['soon', 'later'])
  })
})
