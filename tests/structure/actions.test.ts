import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ACTIONS, type Action } from '@domain/contract/api'
import { FUNCTIONS_FOLDER } from '../../local/paths'
import { startCloud, type Cloud } from '../support/cloud'

const actions = Object.keys(ACTIONS) as Action[]

describe('the functions', () => {
  let cloud: Cloud
  beforeAll(async () => {
    cloud = await startCloud({ seed: false })
  })
  afterAll(() => cloud.stop())

  const knows = async (functionName: string, action: string) => {
    const { status } = await cloud.post(functionName, JSON.stringify({ action, input: {} }))
    return status !== 404
  }

  it.each(actions)('serve %s in exactly one of them', async (action) => {
    const serving = []
    for (const name of ['visitor', 'staff']) if (await knows(name, action)) serving.push(name)
    expect(serving).toEqual([ACTIONS[action].by])
  })

  it('serve nothing else', async () => {
    expect(await knows('visitor', 'constructor')).toBe(false)
    expect(await knows('staff', '__proto__')).toBe(false)
  })
})

describe('what is uploaded', () => {
  const read = (name: string, file: string) => readFileSync(path.join(FUNCTIONS_FOLDER, name, file), 'utf8')

  it.each(['visitor', 'staff', 'clock'])('for %s is a bundle, its settings, and the SDK as its only package', (name) => {
    expect(JSON.parse(read(name, 'package.json'))).toMatchObject({ main: 'index.js', dependencies: { 'wx-server-sdk': '4.0.2' } })
    expect(JSON.parse(read(name, 'config.json'))).toHaveProperty('permissions.openapi')
    expect(existsSync(path.join(FUNCTIONS_FOLDER, name, 'node_modules'))).toBe(false)
  })

  it.each(['visitor', 'staff', 'clock'])('for %s knows no persona of the laptop', (name) => {
    expect(read(name, 'index.js')).not.toMatch(/persona|oLocal_/i)
  })
})
