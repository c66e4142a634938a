import { startCloud, type Cloud } from '../support/cloud'
import { editionWith, importEdition } from '../support/importEdition'
import { KICK_OFF } from '../support/scienceWeek'
import { personWith } from '../support/weapp/person'
import { weappPhone } from '../support/weapp/phone'
import type { WechatCall } from '../support/weapp/wechat'

const BEFORE = '2025-05-20T09:00:00+08:00'
const PROGRAMME = 'v1.answer.2.home.{"programme":true}'
const HOUR_MS = 3_600_000

/** As if the phone had asked for the programme an hour ago. */
const age = (storage: Map<string, string>) => {
  const kept = JSON.parse(storage.get(PROGRAMME) ?? '{}') as { keptAt: number }
  storage.set(PROGRAMME, JSON.stringify({ ...kept, keptAt: kept.keptAt - HOUR_MS }))
}

describe('screens that are already open', () => {
  let cloud: Cloud
  beforeEach(async () => {
    cloud = await startCloud({ seed: true })
    await cloud.setClock(BEFORE)
  })
  afterEach(() => cloud.stop())

  const announce = (events: number, title: string) => {
    const notice = `公告: [{标题: ${title}, 内容: 请走别的门。, 时间: 2025-05-19 08:00 至 2025-05-23 12:00, 紧急: 是}]`
    return importEdition(cloud, editionWith(events).replace('公告: []', notice))
  }

  it('follow the programme whichever of them reads it anew: a notice, and an event', async () => {
    await announce(14, '西门不开')
    const phone = await weappPhone({ start: 'pages/activities/index', answer: personWith(cloud, 'resident').answer })
    await phone.until('共 14 个活动')
    await phone.open(`/pages/programme/event/index?eventId=${KICK_OFF.eventId}`)
    await phone.until('西门不开')
    await announce(15, '东门不开')
    age(phone.storage)
    await phone.open('/pages/info/about/index')
    await phone.back()
    await phone.until('东门不开')
    expect(phone.text()).not.toContain('西门不开')
    await phone.back()
    await phone.until('共 15 个活动')
    phone.close()
  })

  it('say so when the programme is withdrawn, and forget it', async () => {
    let withdrawn = false
    const { answer } = personWith(cloud, 'resident')
    const gone = { requestId: 'r', now: Date.parse(BEFORE), ok: false, refusal: { code: 'NOT_FOUND' } }
    const phone = await weappPhone({
      start: 'pages/activities/index',
      answer: (call) => (withdrawn && isHome(call) ? Promise.resolve({ result: gone }) : answer(call)),
    })
    await phone.until('共 15 个活动')
    withdrawn = true
    age(phone.storage)
    await phone.open('/pages/info/about/index')
    await phone.until('今年的科技周还没有公布')
    await phone.back()
    await phone.until('今年的科技周还没有公布')
    expect(phone.storage.has(PROGRAMME)).toBe(false)
    phone.close()
  })

  it('keep a ticket just obtained when an answer from before it arrives late', async () => {
    const { answer } = personWith(cloud, 'guest-1')
    let release = () => undefined as void
    let held: Promise<void> | undefined
    const phone = await weappPhone({
      start: 'pages/home/index',
      answer: async (call) => {
        const late = isHome(call) ? held : undefined
        const reply = await answer(call)
        await late
        return reply
      },
    })
    await phone.until('八项活动')
    held = new Promise((resolve) => { release = resolve })
    age(phone.storage)
    await phone.open(`/pages/programme/sign-up/index?sessionId=${KICK_OFF.sessionId}&eventId=${KICK_OFF.eventId}`)
    await phone.type('姓名', '李秀英')
    await phone.tap('提交报名')
    await phone.until('约好了')
    held = undefined
    await phone.back()
    expect(phone.text()).toContain('我的下一张票')
    release()
    await phone.until('我的下一张票')
    await new Promise((resolve) => { setTimeout(resolve, 300) })
    expect(phone.text()).toContain('我的下一张票')
    phone.close()
  })

  it('show nothing of a person who is not signed in any more, and keep nothing', async () => {
    const storage = new Map<string, string>()
    let persona = 'guest-2'
    const phone = await weappPhone({
      start: 'pages/home/index', storage, answer: (call) => personWith(cloud, persona).answer(call),
    })
    await phone.open(`/pages/programme/sign-up/index?sessionId=${KICK_OFF.sessionId}&eventId=${KICK_OFF.eventId}`)
    await phone.type('姓名', '李秀英')
    await phone.tap('提交报名')
    await phone.until('约好了')
    await phone.back()
    await phone.until('我的下一张票')
    persona = 'none'
    await phone.open('/pages/me/index')
    await phone.open('/pages/home/index')
    await phone.until('八项活动')
    expect(phone.text()).not.toContain('我的下一张票')
    const mine = [...storage].filter(([key, kept]) => key === 'v1.tickets' || key.startsWith('v1.draft.') || kept.includes('ticketId'))
    expect(mine).toEqual([])
    phone.close()
  })
})

const isHome = ({ options }: WechatCall): boolean => JSON.stringify(options).includes('"action":"home"')
