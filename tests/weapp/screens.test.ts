import { writeFileSync } from 'node:fs'
import { startCloud, type Cloud } from '../support/cloud'
import { signUp } from '../support/scienceWeek'
import { personWith } from '../support/weapp/person'
import { weappPhone, type WeappPhone } from '../support/weapp/phone'
import { MOST, MOST_BYTES, MOST_STILL, SCREENS, type MeasuredScreen, type ScreenCase } from '../support/weapp/screens'
import { controls, mute, weigh } from '../support/weapp/tree'

const bytesOf = (phone: WeappPhone): readonly number[] => phone.setDataBytes.get(phone.route()) ?? []

const QUIET_MS = 150

/** Waits until nothing more is drawn: an answer that is still on its way must not be counted as the tap's. */
const settled = async (phone: WeappPhone): Promise<void> => {
  const before = bytesOf(phone).length
  await new Promise<void>((resolve) => { setTimeout(resolve, QUIET_MS) })
  if (bytesOf(phone).length > before) await settled(phone)
}

const tapBytes = async (phone: WeappPhone, [words, change]: NonNullable<ScreenCase['tap']>) => {
  const before = bytesOf(phone).length
  await phone.tap(words)
  const sent = bytesOf(phone).slice(before)
  expect(sent).not.toHaveLength(0)
  // A tap that shows other rows is judged by its largest setData, one that does not by all of them.
  return { change, bytes: change === 'still' ? sent.reduce((sum, each) => sum + each, 0) : Math.max(...sent) }
}

/** What is more than it may be. */
const excessOf = ({ nodes, depth, children, largest, tap }: MeasuredScreen): readonly string[] => {
  const limits: readonly (readonly [what: string, value: number, most: number])[] = [
    ['nodes', nodes, MOST.nodes],
    ['depth', depth, MOST.depth],
    ['children', children, MOST.children],
    ['largest setData', largest, MOST_BYTES],
    ...(tap ? [['tap', tap.bytes, tap.change === 'still' ? MOST_STILL : MOST_BYTES] as const] : []),
  ]
  return limits.filter(([, value, most]) => value > most).map(([what, value, most]) => `${what}: ${value}, at most ${most}`)
}

describe('every screen of the mini-program', () => {
  let cloud: Cloud
  const measured: MeasuredScreen[] = []
  const open = async ({ persona, route, words }: ScreenCase) => {
    const phone = await weappPhone({ start: route, answer: personWith(cloud, persona).answer })
    await phone.until(words)
    await settled(phone)
    return phone
  }
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
    await signUp(cloud, 'resident')
  })
  afterAll(async () => {
    await cloud.stop()
    // For the bench (tests/bench/screens.ts).
    const file = process.env['SCREENS_FILE']
    if (file !== undefined) writeFileSync(file, JSON.stringify(measured))
  })

  it.each(SCREENS)('is light for an old phone and says what can be pressed: $name', async (screen) => {
    const phone = await open(screen)
    const weight = weigh(phone.dom())
    expect(controls(phone.dom())).toBeGreaterThanOrEqual(screen.tap ? 1 : 0)
    expect(mute(phone.dom())).toEqual([])
    const sent = bytesOf(phone)
    const tap = screen.tap && (await tapBytes(phone, screen.tap))
    expect(mute(phone.dom())).toEqual([])
    const figures = { name: screen.name, ...weight, first: sent[0] ?? 0, largest: Math.max(...sent), ...(tap ? { tap } : {}) }
    measured.push(figures)
    phone.close()
    expect(excessOf(figures)).toEqual([])
  })
})
