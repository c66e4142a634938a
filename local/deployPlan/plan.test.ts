import { COLLECTIONS } from '../../cloudfunctions/server/store/collections'
import { ENVIRONMENT_KEYS } from '../../cloudfunctions/server/environment'
import { planSteps, planText, type FunctionSettings } from './plan'

const clock: FunctionSettings = {
  name: 'clock',
  timeout: 60,
  memorySize: 256,
  permissions: { openapi: [] },
  triggers: [{ name: 'sweep', config: '0 */5 * * * * *' }],
}
const declarations = { collections: COLLECTIONS, environmentKeys: ENVIRONMENT_KEYS, functions: [clock] }

describe('the deployment plan', () => {
  const text = planText(declarations)

  it('names every collection, every index and every environment key that the code declares', () => {
    for (const { name, indexes } of COLLECTIONS) {
      expect(text).toContain(name)
      for (const index of indexes) expect(text).toContain(`${name}.${index.name}`)
    }
    for (const key of Object.keys(ENVIRONMENT_KEYS)) expect(text).toContain(key)
  })
  it('denies the client every collection; of the storage it may only write to its own uploads, as JSON says it', () => {
    const denied = text.split('{ "read": false, "write": false }').length - 1
    expect(denied).toBe(COLLECTIONS.length)
    const rule = planSteps(declarations).find(({ title }) => title.startsWith('存储权限'))?.lines[0] ?? ''
    expect(JSON.parse(rule)).toEqual({ read: false, write: 'auth.openid == resource.openid && /^uploads[/]/.test(resource.path) == true' })
  })
  it('tells timers and settings as the function has them', () => {
    expect(text).toContain('clock.sweep    0 */5 * * * * *')
    expect(text).toContain('超时 60 秒；内存 256 MB')
  })
  it('asks for message templates as soon as a function may send', () => {
    const templates = (functions: readonly FunctionSettings[]) =>
      planSteps({ ...declarations, functions }).find(({ title }) => title === '订阅消息模板')?.lines[0]
    expect(templates([clock])).toContain('不需要')
    expect(templates([{ ...clock, permissions: { openapi: ['subscribeMessage.send'] } }])).toContain('申请模板')
  })
})
