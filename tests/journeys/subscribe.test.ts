import path from 'node:path'
import { buildSync } from 'esbuild'
import type { SubscribeOutcome } from '@/platform/subscribeAnswer'
import { ROOT } from '../../local/paths'
import { createWechat, type WechatCall, type WechatOptions } from '../support/weapp/wechat'

type Ask = (templateIds: readonly string[]) => Promise<SubscribeOutcome>

/** Parts of Taro's own document, none of which is needed. */
const SWITCHED_OFF = Object.fromEntries([
  'INNER_HTML', 'ADJACENT_HTML', 'CLONE_NODE', 'CONTAINS', 'SIZE_APIS', 'TEMPLATE_CONTENT', 'MUTATION_OBSERVER',
].map((part) => [`ENABLE_${part}`, 'false']))

/** Our file with the real Taro of a mini-program, as one script that finds `wx` and leaves `ask`. */
const script = (): string => {
  const contents = `import '@tarojs/plugin-platform-weapp/dist/runtime'
    import { askToSubscribe } from './src/platform/subscribe.weapp'
    ask = askToSubscribe`
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir: ROOT },
    bundle: true, write: false, format: 'iife', logLevel: 'error', tsconfig: path.join(ROOT, 'tsconfig.json'),
    define: { ...SWITCHED_OFF, 'process.env.NODE_ENV': '"production"', 'process.env.TARO_ENV': '"weapp"', 'process.env.TARO_PLATFORM': '"mini"' },
  })
  return outputFiles[0]?.text ?? ''
}

describe('asking for subscription messages, on WeChat', () => {
  const calls: WechatCall[] = []
  let answer: WechatOptions['answer'] = () => Promise.resolve({})
  let asking = 0
  let ask: Ask
  beforeAll(() => {
    const wx = createWechat({
      router: () => { throw new Error('no page is opened here') },
      storage: new Map(), dark: false, newVersion: false, scene: 1001, onTitle: () => undefined,
      answer: (call) => answer(call), onCall: (call) => calls.push(call),
    })
    const { requestSubscribeMessage } = wx
    wx['requestSubscribeMessage'] = (given: object) => {
      asking += 1
      return (requestSubscribeMessage as (options: object) => unknown)(given)
    }
    ask = (new Function('wx', `let ask; const getCurrentPages = () => [], getApp = () => ({}); ${script()}; return ask`) as (phone: object) => Ask)(wx)
  })
  beforeEach(() => {
    calls.length = 0
    asking = 0
  })

  it('asks WeChat within the same turn as the tap, and tells what was answered', async () => {
    answer = () => Promise.resolve({ T1: 'accept', T2: 'reject' })
    const asked = ask(['T1', 'T2'])
    expect(asking).toBe(1)
    expect(await asked).toEqual({ answers: { T1: 'accept', T2: 'reject' } })
    expect(calls).toEqual([{ api: 'requestSubscribeMessage', options: { tmplIds: ['T1', 'T2'] } }])
  })

  it('tells that the person has turned all messages off', async () => {
    answer = () => Promise.reject(Object.assign(new Error('The main switch is switched off'), { errCode: 20004 }))
    expect(await ask(['T1'])).toEqual({ failed: 'switchedOff' })
  })

  it('tells that nobody was asked, whatever the cause', async () => {
    answer = () => Promise.reject(Object.assign(new Error('can only be invoked by user TAP gesture'), { errCode: 10005 }))
    expect(await ask(['T1'])).toEqual({ failed: 'failed' })
  })

  it('leaves WeChat alone when there is nothing to ask for', async () => {
    expect(await ask([])).toEqual({ answers: {} })
    expect(asking).toBe(0)
  })
})
