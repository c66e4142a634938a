import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { startCloud, type Cloud } from '../support/cloud'
import { readWeapp } from '../support/weapp/build'
import { weappPhone } from '../support/weapp/phone'
import { ROOT } from '../../local/paths'

jest.setTimeout(180_000)

const FOLDER = path.join(ROOT, 'dist', 'weapp-local')
const HOST = 'http://127.0.0.1:8787'

describe('the mini-program built for the local host', () => {
  let cloud: Cloud | undefined
  beforeAll(async () => {
    const words = ['config/build.mjs', 'weapp', '--local', '--output', 'dist/weapp-local']
    const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: ROOT, encoding: 'utf8' })
    if (status !== 0) throw new Error(stdout + stderr)
    cloud = await startCloud({ seed: true })
  })
  afterAll(() => cloud?.stop())

  it('calls the functions by wx.request, and no cloud environment at all', async () => {
    const { post } = cloud as Cloud
    const phone = await weappPhone({
      build: readWeapp(FOLDER),
      answer: async ({ api, options }) => {
        if (api !== 'request') return {}
        const url = String(options['url'])
        if (!url.startsWith(`${HOST}/api/`)) throw new Error(`not the local host: ${url}`)
        const functionName = url.slice(`${HOST}/api/`.length)
        const { status, text } = await post(functionName, JSON.stringify(options['data']))
        return { statusCode: status, data: JSON.parse(text) as unknown }
      },
    })
    await phone.until('矢志创新发展')
    expect(phone.calls.some(({ api }) => api === 'request')).toBe(true)
    expect(phone.calls.filter(({ api }) => api.startsWith('cloud.'))).toEqual([])
    phone.close()
  })
})
