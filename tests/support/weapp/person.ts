import type { Cloud } from '../cloud'
import { putFile } from '../uploads'
import type { WechatCall } from './wechat'

/** Someone with a phone: answers for WeChat, and for the fingers that WeChat's own dialogs wait for. */
export interface Person {
  /** What WeChat's sheet for subscription messages is answered with, for every template; without it: `accept`. */
  subscribes?: string
  /** The file that is chosen next out of a conversation; without it the list is closed again. */
  fileNext?: { readonly name: string; readonly bytes: Buffer }
  readonly answer: (call: WechatCall) => Promise<Readonly<Record<string, unknown>>>
}

type Answer = Readonly<Record<string, unknown>>

const subscribed = (templateIds: unknown, word = 'accept'): Readonly<Record<string, string>> =>
  Array.isArray(templateIds) ? Object.fromEntries(templateIds.map((id) => [String(id), word])) : {}

const chosen = ({ fileNext }: Person) => {
  if (!fileNext) throw new Error('cancel')
  return { tempFiles: [{ name: fileNext.name, size: fileNext.bytes.length, path: 'http://tmp/chosen', time: 0, type: 'file' }] }
}

/** A persona whose mini-program talks to the real functions of the cloud, by wx.cloud.callFunction. */
export const personWith = (cloud: Cloud, persona: string): Person => {
  const callFunction = async ({ name, data: body }: Readonly<Record<string, unknown>>) => {
    const { status, text } = await cloud.post(String(name), JSON.stringify(body), { 'x-persona': persona })
    if (status >= 500) throw new Error(`cloud.callFunction:fail ${status}`)
    return { result: JSON.parse(text) as unknown }
  }
  const person: Person = {
    answer: async ({ api, options }) => (await answers.get(api)?.(options)) ?? {},
  }
  const uploaded = async (cloudPath: unknown) => putFile(cloud, persona, String(cloudPath), person.fileNext?.bytes ?? Buffer.alloc(0))
  const answers = new Map<string, (options: WechatCall['options']) => Promise<Answer> | Answer>([
    ['cloud.callFunction', callFunction],
    ['cloud.uploadFile', async ({ cloudPath }) => ({ fileID: await uploaded(cloudPath), statusCode: 200 })],
    ['showModal', () => ({ confirm: true, cancel: false })],
    ['getScreenBrightness', () => ({ value: 0.5 })],
    ['requestSubscribeMessage', ({ tmplIds }) => subscribed(tmplIds, person.subscribes)],
    ['chooseMessageFile', () => chosen(person)],
  ])
  return person
}
