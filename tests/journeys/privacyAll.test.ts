import { CHILD_RULES_VERSION } from '@domain/consent/consent'
import { EMPTY_PARTY } from '@domain/reservation/party'
import { openIdOf } from '../../local/host/personas'
import { startCloud, type Cloud } from '../support/cloud'
import { groupInput, openStage, partyOf, type Stage } from '../support/crashStage'
import { filesBelow } from '../support/database'
import { saveMember } from '../support/family'
import { freshKey } from '../support/scienceWeek'
import { sendSheet } from '../support/uploads'

jest.setTimeout(60_000)

/** Everything that anybody writes about a person in these journeys. */
const WRITTEN = {
  name: '欧阳慕容雪', corrected: '欧阳慕容霜', phone: '13987654321', correctedPhone: '13987651234',
  child: '小汤圆圆', pickUp: '孩子的姥爷来接', guardianPhone: '13787654321',
  leader: '司徒老师傅', leaderPhone: '13687654321', unit: '云泉希望小学', pupils: ['诸葛小明明', '诸葛小红红'],
  caller: '王大爷爷', callerPhone: '13587654321',
} as const
const ALL_WRITTEN: readonly string[] = Object.values(WRITTEN).flat()

describe('after families, groups, callers, files and messages', () => {
  let cloud: Cloud
  let stage: Stage
  let phones: string
  const people = ['guest-1', 'guest-2', 'guest-3', 'organiser']

  const family = async () => {
    const sessionId = await stage.session({ capacity: { online: 9 }, asks: ['pickUp', 'guardianPhone'] })
    await stage.call('guest-1', 'giveConsent', { requestKey: freshKey(), version: CHILD_RULES_VERSION, guardianship: 'parent' })
    const child = await saveMember(cloud, 'guest-1', { name: WRITTEN.child, band: 'under14', relation: 'child' })
    const party = { ...EMPTY_PARTY, adult: 1, under14: 1 }
    const { name, phone, pickUp } = WRITTEN
    const { ticket } = await stage.call('guest-1', 'reserve', { sessionId, requestKey: freshKey(), party, members: [child.id], name, phone, pickUp })
    await stage.call('guest-1', 'correctRecord', { sessionId, ticketId: ticket.ticketId, name: WRITTEN.corrected, phone: WRITTEN.correctedPhone, pickUp })
    const alone = { ...EMPTY_PARTY, from14to17: 1 }
    await stage.call('guest-3', 'reserve', { sessionId, requestKey: freshKey(), party: alone, name, guardianPhone: WRITTEN.guardianPhone })
    return sessionId
  }
  const group = async () => {
    const sessionId = await stage.session({ capacity: { group: 30 }, needsNames: true })
    const { uploadId } = await sendSheet(cloud, 'guest-2', [['姓名', '年龄段'], ...WRITTEN.pupils.map((name) => [name, '成人'])])
    await stage.call('guest-2', 'readNames', { uploadId })
    const { leader: name, leaderPhone: phone, unit, pupils: names } = WRITTEN
    const { ticket } = await stage.call('guest-2', 'reserveGroup', { ...groupInput(sessionId), party: partyOf(2), unit, name, phone, names })
    await stage.call('organiser', 'groupRequests', {})
    await stage.call('organiser', 'answerGroup', { sessionId, ticketId: ticket.ticketId, requestKey: freshKey(), answer: { kind: 'approve' } })
  }

  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
    stage = openStage(cloud)
    const sessionId = await family()
    await group()
    phones = await stage.session({ capacity: { phone: 4 }, asks: ['pickUp'] })
    const { caller: name, callerPhone: phone, pickUp } = WRITTEN
    const { ticketId } = await stage.call('organiser', 'reserveForCaller', { sessionId: phones, requestKey: freshKey(), party: partyOf(1), name, phone })
    const withChild = { ...partyOf(1), under14: 1 }
    await stage.call('organiser', 'changeForCaller', { sessionId: phones, ticketId, requestKey: freshKey(), party: withChild, guardianAgreed: true, pickUp })
    await stage.call('organiser', 'revealHolder', { sessionId: phones, ticketId, why: 'pickUp' })
    // A message goes out to whoever allowed one; the others are to be called, and somebody looks up the number.
    await stage.call('guest-1', 'keepSubscriptions', { requestKey: freshKey(), accepted: ['change'] })
    for (const id of [sessionId, phones]) await stage.call('organiser', 'cancelSession', { sessionId: id, reason: '下雨', requestKey: freshKey() })
    await cloud.tick()
    const { calls } = await stage.call('organiser', 'callsDue', {})
    expect(calls.length).toBeGreaterThan(0)
    for (const { personDocument, notice } of calls) await stage.call('organiser', 'revealContact', { personDocument, notice })
  })
  afterAll(() => cloud.stop())

  const files = () => filesBelow(cloud.dataFolder).filter(({ name }) => !name.endsWith('keys.json'))
  const isOutbox = (name: string): boolean => name.endsWith('outbox.jsonl')

  it('what anybody wrote stands in clear nowhere: not in the database, not in a log, not in a message, in no file', () => {
    const found = files().flatMap(({ name, bytes }) => ALL_WRITTEN.filter((secret) => bytes.includes(secret)).map((secret) => `${secret} in ${name}`))
    expect(found).toEqual([])
    expect(ALL_WRITTEN.filter((secret) => cloud.log().includes(secret))).toEqual([])
  })

  it('an OPENID goes to WeChat with the message that it is for, and stands nowhere else', () => {
    const ids = people.map(openIdOf)
    const outbox = Buffer.concat(files().filter(({ name }) => isOutbox(name)).map(({ bytes }) => bytes))
    expect(outbox.includes(openIdOf('guest-1'))).toBe(true)
    const found = files().filter(({ name }) => !isOutbox(name)).flatMap(({ name, bytes }) => ids.filter((id) => bytes.includes(id)).map((id) => `${id} in ${name}`))
    expect(found).toEqual([])
    expect(ids.filter((id) => cloud.log().includes(id))).toEqual([])
  })

  it('all of it is there all the same, for those whom it concerns', async () => {
    const own = JSON.stringify([await stage.call('guest-1', 'myRecords', {}), await stage.call('guest-2', 'myRecords', {})])
    for (const words of [WRITTEN.corrected, WRITTEN.correctedPhone, WRITTEN.child, WRITTEN.pickUp, WRITTEN.leader, WRITTEN.unit, ...WRITTEN.pupils]) expect(own).toContain(words)
    expect(own).not.toContain(`"${WRITTEN.name}"`)
  })

  it('what staff are shown in lists is masked', async () => {
    const lists = JSON.stringify([
      await stage.call('organiser', 'callsDue', {}), await stage.call('organiser', 'groupRequests', {}), await stage.call('organiser', 'sessionDesk', {}), await stage.call('organiser', 'sessionHolders', { sessionId: phones }),
      await stage.call('steward', 'gateSessions', {}),
    ])
    const { unit: _shown, ...hidden } = WRITTEN
    expect(Object.values(hidden).flat().filter((secret) => lists.includes(secret))).toEqual([])
    expect(lists.includes('135****4321')).toBe(true)
  })
})
