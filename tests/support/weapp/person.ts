import type { Cloud } from '../cloud'
import type { WechatCall } from './wechat'

/** Someone with a phone: answers for WeChat, and for the fingers that WeChat's own dialogs wait for. */
export interface Person {
  /** What the camera will read next; without it the camera is closed again. */
  scanNext?: string
  /** What WeChat's sheet for subscription messages is answered with, for every template; without it: `accept`. */
  subscribes?: string
  readonly answer: (call: WechatCall) => Promise<Readonly<Record<string, unknown>>>
}

const subscribed = (templateIds: unknown, word = 'accept'): Readonly<Record<string, string>> =>
  Array.isArray(templateIds) ? Object.fromEntries(templateIds.map((id) => [String(id), word])) : {}

/** A persona whose mini-program talks to the real functions of the cloud, by wx.cloud.callFunction. */
export const personWith = (cloud: Cloud, persona: string): Person => {
  const callFunction = async ({ name, data: body }: Readonly<Record<string, unknown>>) => {
    const { status, text } = await cloud.post(String(name), JSON.stringify(body), { 'x-persona': persona })
    if (status >= 500) throw new Error(`cloud.callFunction:fail ${status}`)
    return { result: JSON.parse(text) as unknown }
  }
  const person: Person = {
    answer: async ({ api, options }) => {
      if (api === 'cloud.callFunction') return callFunction(options)
      if (api === 'showModal') return { confirm: true, cancel: false }
      if (api === 'getScreenBrightness') return { value: 0.5 }
      if (api === 'requestSubscribeMessage') return subscribed(options['tmplIds'], person.subscribes)
      if (api !== 'scanCode') return {}
      const result = person.scanNext
      delete person.scanNext
      if (result === undefined) throw new Error('cancel')
      return { result, scanType: 'QR_CODE', charSet: 'utf-8' }
    },
  }
  return person
}
