import type { Page } from 'playwright-core'
import { EMPTY_PARTY } from '@domain/reservation/party'
import { startCloud, type Cloud } from '../support/cloud'
import { agree, saveFamily, WITH_CHILD } from '../support/family'
import { makeSession } from '../support/madeSession'
import { phonesOf } from '../support/phonesOf'
import { beOfferedTwo } from '../support/raised'
import { freshKey } from '../support/scienceWeek'
import { instantAt } from '../support/seats'

jest.setTimeout(60_000)

const YOUTH = '2025.youth'
const BEFORE = '2025-05-20T09:00:00+08:00'

describe('what a move or an offer raises', () => {
  let cloud: Cloud
  const { take } = phonesOf(() => cloud)
  const tick = (page: Page, name: string) => page.getByRole('checkbox', { name }).filter({ visible: true }).first().tap()
  const recordOf = async (persona: string, sessionId: string) => {
    const reply = await cloud.call(persona, 'myRecords', {})
    return reply.ok ? reply.value.records.find((record) => record.sessionId === sessionId) : undefined
  }
  beforeAll(async () => {
    cloud = await startCloud({ seed: true, clock: BEFORE })
  })
  afterAll(() => cloud.stop())

  it('is asked on the page of the move, before its button; the new ticket keeps it', async () => {
    await agree(cloud, 'guest-1')
    const on = (day: number) => ({ eventId: YOUTH, capacity: { online: 9 }, startsAt: instantAt('09:00', day), endsAt: instantAt('11:00', day), signUpClosesAt: instantAt('08:00', day) })
    const from = await makeSession(cloud, on(28))
    const to = await makeSession(cloud, { ...on(29), asks: ['pickUp'], acknowledge: ['机房里不能拍照。'] })
    const reserved = await cloud.call('guest-1', 'reserve', { sessionId: from, requestKey: freshKey(), party: WITH_CHILD, name: '李秀英' })
    expect(reserved).toMatchObject({ ok: true })

    const { page, see, choose, press, fill, screenshot } = await take('guest-1', `pages/programme/move/index?sessionId=${from}`)
    await choose('5月29日')
    await see('结束后谁来接孩子')
    await press('换到 5月29日 09:00')
    await see('还有 2 处要看一下')
    await see('请写上活动结束后谁来接孩子')
    await screenshot('raised-1-move', true)
    await fill('结束后谁来接孩子', '孩子的爷爷')
    await tick(page, '我已知晓')
    await press('换到 5月29日 09:00')
    await press('确认换场')
    await see('断网也能用')
    expect(await recordOf('guest-1', to)).toMatchObject({ party: WITH_CHILD, answers: { name: '李秀英', pickUp: '孩子的爷爷' } })
  })

  it('takes a part of the family along, the right child, without asking again', async () => {
    const family = await saveFamily(cloud, 'guest-2')
    const sessionId = await beOfferedTwo(cloud, 'guest-2', { party: { ...WITH_CHILD, under14: 2 }, members: family.map(({ id }) => id), pickUp: '孩子的爷爷' })
    const { page, see, press, screenshot } = await take('guest-2', `pages/programme/waiting/index?session=${sessionId}`)
    await see('有 2 个名额留给您，比您要的少 2 个')
    await see('已选 2 人，最多 2 人')
    await tick(page, '爸爸')
    await tick(page, '大宝')
    await screenshot('raised-2-offer', true)
    await press('确认来，2 人')
    await see('约好了')
    await press('看我的票')
    await see('李秀英、大宝')
    expect(await recordOf('guest-2', sessionId)).toMatchObject({ members: ['李秀英', '大宝'], answers: { pickUp: '孩子的爷爷' } })
  })

  it('asks young people who come alone for a guardian\'s number', async () => {
    const sessionId = await beOfferedTwo(cloud, 'guest-3', { party: { ...EMPTY_PARTY, adult: 1, from14to17: 2 } })
    const { see, press, fill, screenshot } = await take('guest-3', `pages/programme/waiting/index?session=${sessionId}`)
    await see('轮到您了')
    await press('成人减一')
    await press('14–17岁加一')
    await see('监护人的手机号')
    await press('确认来，2 人')
    await see('还有 1 处要看一下')
    await screenshot('raised-3-alone', true)
    await fill('监护人的手机号', '13900000000')
    await press('确认来，2 人')
    await see('约好了')
    expect(await recordOf('guest-3', sessionId)).toMatchObject({ answers: { guardianPhone: '13900000000' } })
  })

  it('leads to the rules about children when a child comes who did not wait, and back', async () => {
    const sessionId = await beOfferedTwo(cloud, 'guest-4', { party: { ...EMPTY_PARTY, adult: 2 } })
    const { page, see, press, open, choose, fill } = await take('guest-4', `pages/programme/waiting/index?session=${sessionId}`)
    await see('轮到您了')
    await press('成人减一')
    await open('未满14岁加一')
    await see('请监护人来选')
    await choose('爷爷奶奶')
    await tick(page, '我是孩子的监护人')
    await open('同意并继续')
    await see('结束后谁来接孩子')
    await fill('结束后谁来接孩子', '孩子的奶奶')
    await press('确认来，2 人')
    await see('约好了')
    expect(await recordOf('guest-4', sessionId)).toMatchObject({ party: { adult: 1, under14: 1 }, answers: { pickUp: '孩子的奶奶' } })
  })
})
