import { readFileSync } from 'node:fs'
import { formatDate, formatEventTime, formatFullDate } from '../../src/ui/formatTime'
import type { EventTime } from '@domain/event/event'
import { isLocalDate } from '@domain/kernel/instant'
import { startCloud, type Cloud } from '../support/cloud'
import { FACTS, type Screen } from '../support/facts'

/** Every text of a reply, times and days as screens write them. */
const textsOf = (reply: unknown): string => {
  if (typeof reply === 'string') return isLocalDate(reply) ? `${formatDate(reply)} ${formatFullDate(reply)}` : reply
  if (typeof reply !== 'object' || reply === null) return ''
  const time = 'time' in reply ? formatEventTime(reply.time as EventTime) : ''
  const free = 'free' in reply && reply.free === true ? '免费' : ''
  return [time, free, ...Object.values(reply).map(textsOf)].join('\n')
}

const SCREENS: readonly Screen[] = [...new Set(FACTS.map(({ screen }) => screen))]

describe('the 2025 edition as imported in production', () => {
  let cloud: Cloud
  beforeAll(async () => {
    cloud = await startCloud({ seed: false })
    const text = readFileSync('config/editions/2025.yaml', 'utf8')
    expect(await cloud.call('organiser', 'claimOrganiser', { code: cloud.setupCode })).toMatchObject({ ok: true })
    const shown = await cloud.call('organiser', 'previewEdition', { text })
    if (!shown.ok) throw new Error(`preview refused: ${JSON.stringify(shown.refusal)}`)
    const { differenceKey } = shown.value
    expect(await cloud.call('organiser', 'importEdition', { text, differenceKey })).toMatchObject({ ok: true })
  })
  afterAll(() => cloud.stop())

  const replyFor = async (screen: Screen): Promise<unknown> => {
    const [kind, slug] = screen.split(':')
    if (kind === 'event') return await cloud.call('none', 'event', { eventId: `2025.${slug}` })
    if (kind === 'base') return await cloud.call('none', 'base', { baseId: `2025.${slug}` })
    return await cloud.call('none', 'home', { programme: true })
  }

  it.each(SCREENS)('tells %s every fact it is to show, to anyone', async (screen) => {
    const text = textsOf(await replyFor(screen))
    const missing = FACTS.filter((each) => each.screen === screen && !text.includes(each.fact))
    expect(missing).toEqual([])
  })

  it('has no session to sign up for, and nothing of the demonstration', async () => {
    expect(await cloud.call('none', 'listSessions', {})).toMatchObject({ ok: true, value: { sessions: [] } })
    for (const screen of SCREENS) expect(JSON.stringify(await replyFor(screen))).not.toContain('demo')
  })
})
