import type { CallDue } from '@domain/contract/staffViews'
import { openIdOf } from '../../local/host/personas'
import type { Cloud } from './cloud'

/** What was asked of WeChat for one person. */
interface Message {
  readonly touser: string
  readonly template_id: string
  readonly page: string
  readonly data: Readonly<Record<string, { readonly value: string }>>
}

/** Every message that left for a person, whatever WeChat answered. */
export const sentTo = async (cloud: Cloud, persona: string): Promise<readonly Message[]> => {
  const outbox = (await cloud.control('GET', 'outbox')) as readonly { readonly api: string; readonly asked: Message }[]
  return outbox.filter(({ api, asked }) => api === 'subscribeMessage.send' && asked.touser === openIdOf(persona)).map(({ asked }) => asked)
}

/** The calls that are due about a session, as the organiser has them. */
export const callsAbout = async (cloud: Cloud, sessionId: string): Promise<readonly CallDue[]> => {
  const reply = await cloud.call('organiser', 'callsDue', {})
  if (!reply.ok) throw new Error(reply.refusal.code)
  return reply.value.calls.filter((each) => each.sessionId === sessionId)
}
