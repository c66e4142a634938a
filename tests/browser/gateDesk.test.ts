import type { Page } from 'playwright-core'
import { startCloud, type Cloud } from '../support/cloud'
import { phonesOf } from '../support/phonesOf'
import { freshKey, KICK_OFF, signUp, THREE } from '../support/scienceWeek'
import { AT_THE_DOOR } from '../support/screenLine'

describe('the gate’s dashboard', () => {
  let cloud: Cloud
  const { take } = phonesOf(() => cloud)
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
  })
  afterAll(() => cloud.stop())

  it('takes back the places of a lost phone; a desk that is left gives its own back, and one for paper borrows none', async () => {
    await cloud.setClock(AT_THE_DOOR)
    const { sessionId } = KICK_OFF
    const lent = async () => {
      const reply = await cloud.call('organiser', 'gateDesk', { sessionId })
      return reply.ok ? reply.value.allotments.map(({ places, used }) => ({ places, used })) : reply.refusal.code
    }
    const asked = ({ page }: { readonly page: Page }, action: string) => page.waitForResponse((reply) => reply.request().postData()?.includes(action) === true)
    await cloud.call('steward', 'takeAllotment', { requestKey: freshKey(), sessionId, places: 20 })
    const organiser = await take('organiser', `pages/staff/gate/index?sessionId=${sessionId}`)
    await organiser.press('收回：08:20 借 20 个，用了 0 个')
    await organiser.see('收回没用的 20 个？')
    await organiser.screenshot('gate-desk-4-take-back')
    await organiser.page.getByRole('dialog').getByRole('button', { name: '收回' }).tap()
    await organiser.gone('借 20 个，用了 0 个')
    expect(await lent()).toEqual([])

    const steward = await take('steward', 'pages/me/index')
    const borrowing = asked(steward, 'takeAllotment')
    await steward.open('入场核验')
    await borrowing
    expect(await lent()).toEqual([{ places: 20, used: 0 }])
    const givingBack = asked(steward, 'giveBackAllotment')
    await steward.page.goBack()
    await givingBack
    expect(await lent()).toEqual([])

    const paper = await take('organiser', 'pages/staff/sheet/index')
    await paper.see(/张票，/)
    expect(await lent()).toEqual([])
  })

  it('stops entry in two taps, the gate says why, and it is resumed', async () => {
    const { ticketId } = await signUp(cloud, 'resident', THREE)
    await cloud.setClock(AT_THE_DOOR)
    const lead = await take('safetyLead', `pages/staff/gate/index?sessionId=${KICK_OFF.sessionId}`)
    await lead.see('现在场内')
    await lead.page.getByRole('radio', { name: '安全' }).tap()
    await lead.see('所有入口都不再放人')
    await lead.page.getByRole('dialog').getByRole('button', { name: '暂停入场' }).tap()
    await lead.see('起暂停入场：安全')
    await lead.screenshot('gate-desk-1-stopped')

    const steward = await take('steward', 'pages/staff/check-in/index')
    const enter = async () => {
      await steward.page.getByLabel('输入 8 位票号').filter({ visible: true }).fill(ticketId)
      await steward.press('核验')
    }
    await enter()
    await steward.see('暂停入场')
    await steward.see('安全')
    await steward.screenshot('gate-desk-2-refused')

    await lead.press('恢复入场')
    await lead.page.getByRole('dialog').getByRole('button', { name: '恢复入场' }).tap()
    await lead.see('点一个原因')
    await steward.press('下一位')
    await enter()
    await steward.see('可入场')
    await lead.see('进 3 人')
    await lead.see('1 家，3 人')
    await lead.screenshot('gate-desk-3-resumed', true)
  })
})
