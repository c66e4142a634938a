import { SCENE_MAX } from '@domain/contract/scene'
import { startCloud, type Cloud } from '../support/cloud'
import { KICK_OFF } from '../support/scienceWeek'

interface Sent {
  readonly api: string
  readonly asked: { readonly scene: string; readonly page: string; readonly check_path?: boolean; readonly width?: number }
}

describe('the mini-program code of a page', () => {
  let cloud: Cloud
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
  })
  beforeEach(() => cloud.control('DELETE', 'outbox'))
  afterAll(() => cloud.stop())
  const outbox = async () => (await cloud.control('GET', 'outbox')) as readonly Sent[]

  it.each([
    ['event', KICK_OFF.eventId], ['base', '2025.yandi'],
  ] as const)('of a page (%s) is asked of WeChat with its id as the scene, for anyone', async (page, id) => {
    const reply = await cloud.call('none', 'sharingCode', { page, id })
    expect(reply).toMatchObject({ ok: true, value: { picture: expect.stringMatching(/^data:image\/\w+;base64,[A-Za-z0-9+/]+=*$/) as string } })
    const [sent, ...more] = await outbox()
    expect(more).toEqual([])
    expect(sent).toMatchObject({ api: 'wxacode.getUnlimited', asked: { scene: id, page: `pages/programme/${page}/index`, check_path: false } })
    expect(sent?.asked.scene.length).toBeLessThanOrEqual(SCENE_MAX)
    expect(sent?.asked.width).toBeGreaterThanOrEqual(280)
  })

  it('is asked of WeChat once, however often a poster is made', async () => {
    const ask = () => cloud.call('none', 'sharingCode', { page: 'event', id: '2025.film' })
    const first = await ask()
    const again = await ask()
    expect(first).toMatchObject({ ok: true })
    expect(again).toMatchObject({ ok: true, value: first.ok && first.value })
    expect(await outbox()).toHaveLength(1)
  })

  it('of something unknown is refused without asking', async () => {
    expect(await cloud.call('none', 'sharingCode', { page: 'event', id: '2025.nothing' })).toMatchObject({ ok: false, refusal: { code: 'NOT_FOUND' } })
    // An event's id is not a base's.
    expect(await cloud.call('none', 'sharingCode', { page: 'base', id: KICK_OFF.eventId })).toMatchObject({ ok: false, refusal: { code: 'NOT_FOUND' } })
    expect(await outbox()).toEqual([])
  })

  it('is a fault where WeChat gives none, and the next time it is asked again', async () => {
    await cloud.control('POST', 'openapi-faults', { api: 'wxacode.getUnlimited', errCode: 45009, errMsg: 'reach max api daily quota limit', times: 1 })
    const ask = () => cloud.call('none', 'sharingCode', { page: 'event', id: '2025.youth' })
    expect(await ask()).toMatchObject({ ok: false, refusal: { code: 'FAULT' } })
    expect(await ask()).toMatchObject({ ok: true })
  })
})
