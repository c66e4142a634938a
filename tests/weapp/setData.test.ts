import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { startCloud, type Cloud } from '../support/cloud'
import { signUp, THREE } from '../support/scienceWeek'
import { personWith } from '../support/weapp/person'
import { weappPhone, type WeappPhone } from '../support/weapp/phone'
import { ROOT } from '../../local/paths'

const FIRST_BUDGET = 20 * 1024

/** Every screen, by how it is opened and what it says once it is there. */
const SCREENS: [url: string, says: string, persona?: string][] = [
  ['/pages/home/index', '矢志创新发展'],
  ['/pages/activities/index', '科技大讲堂'],
  ['/pages/tickets/index', '待使用'],
  ['/pages/me/index', '长辈版'],
  ['/pages/event/index?eventId=2025.kick-off', '长平广场'],
  ['/pages/base/index?baseId=2025.jili', '潞绸'],
  ['/pages/sign-up/index?eventId=2025.youth&sessionId=', '姓名'],
  ['/pages/ticket/index?sessionId=2025.kick-off-0523', '断网也能用'],
  ['/pages/about/index', '0356-2355832'],
  ['/pages/privacy/index', '收集什么'],
  ['/pages/staff/check-in/index', '核验', 'steward'],
  ['/pages/staff/edition/index', '导入', 'organiser'],
]

describe('what each screen sends to the view layer', () => {
  let cloud: Cloud
  const figures: Record<string, { first: number; largest: number; total: number }> = {}
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
    await signUp(cloud, 'resident', THREE)
  })
  afterAll(async () => {
    await cloud.stop()
    // For the bench, which prints these figures beside the others.
    const folder = path.join(ROOT, '.cache', 'bench')
    mkdirSync(folder, { recursive: true })
    writeFileSync(path.join(folder, 'setData.json'), JSON.stringify(figures))
  })

  it.each(SCREENS)('%s begins with at most 20 KB', async (...[url, says, persona = 'resident']: [string, string, string?]) => {
    const phone = await weappPhone({ answer: personWith(cloud, persona).answer })
    await phone.open(url.endsWith('sessionId=') ? `${url}${await youthSession(cloud)}` : url)
    await phone.until(says)
    const bytes = bytesOf(phone)
    phone.close()
    const name = url.split('?')[0]?.replace(/^\/pages\/|\/index$/g, '') ?? url
    figures[name] = { first: bytes[0] ?? 0, largest: Math.max(...bytes), total: bytes.reduce((sum, each) => sum + each, 0) }
    expect(bytes.length).toBeGreaterThan(0)
    expect(bytes[0]).toBeLessThanOrEqual(FIRST_BUDGET)
  })
})

const bytesOf = (phone: WeappPhone): readonly number[] => phone.setDataBytes.get(phone.route()) ?? []

const youthSession = async (cloud: Cloud): Promise<string> => {
  const reply = await cloud.call('resident', 'event', { eventId: '2025.youth' })
  const session = reply.ok ? reply.value.sessions[0] : undefined
  if (!session) throw new Error('no youth session in the demonstration')
  return session.id
}
