import { startCloud, type Cloud } from '../support/cloud'
import { phonesOf } from '../support/phonesOf'
import { KICK_OFF, signUp, THREE } from '../support/scienceWeek'
import { AT_THE_DOOR } from '../support/screenLine'

describe('the gate’s dashboard', () => {
  let cloud: Cloud
  const { take } = phonesOf(() => cloud)
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
  })
  afterAll(() => cloud.stop())

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
