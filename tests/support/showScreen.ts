import type { Route } from 'playwright-core'
import type { Phone } from './browser'
import type { Cloud } from './cloud'
import { freshKey, newGuest, ONE, scan, signUp, textOf, THREE } from './scienceWeek'
import { AT_THE_DOOR, BEFORE, seen, type Network, type ScreenLine } from './screenLine'
import { USUAL } from './screens'

/** Tickets in every state: the resident's to use, the guardian's used, the host's cancelled; and a visit that is full. */
export const prepareScreens = async (cloud: Cloud): Promise<void> => {
  await signUp(cloud, 'resident')
  await cloud.setClock(AT_THE_DOOR)
  const ticket = await signUp(cloud, 'guardian')
  const now = await cloud.call('guardian', 'myTickets', {})
  await cloud.call('steward', 'checkIn', scan({ by: 'qr', text: textOf(ticket) }, now.now))
  await cloud.setClock(BEFORE)
  const { sessionId, ticketId } = await signUp(cloud, 'host', ONE)
  await cloud.call('host', 'cancel', { sessionId, ticketId })
  const full = { sessionId: '2025.jili-0524-pm', requestKey: freshKey(), party: THREE, name: '王建国', phone: '13812345678' }
  const { ok } = await cloud.call(newGuest(), 'reserve', full)
  if (!ok) throw new Error('the visit does not fill up')
}

/** Who looks at a screen: its persona, or a new guest. */
export const viewerOf = ({ persona }: ScreenLine): string => (persona === 'guest' ? newGuest() : persona)

const refused = (code: string) => (route: Route) =>
  route.fulfill({ json: { requestId: '1a2b3c4d5e6f', now: Date.parse(BEFORE), ok: false, refusal: { code } } })

const ANSWERS: Readonly<Record<Network, (route: Route) => Promise<void> | void>> = {
  waiting: () => undefined,
  broken: refused('FAULT'),
  lost: (route) => route.abort('internetdisconnected'),
  stale: (route) => route.abort('internetdisconnected'),
  gone: refused('NOT_FOUND'),
}

const open = async ({ page, open: go }: Phone, route: string): Promise<void> => {
  await page.goto('about:blank')
  await go(route)
}

/** Opens the screen with its network; a stale one has been seen before. */
const openOn = async (phone: Phone, { network, route, words, name }: ScreenLine): Promise<void> => {
  if (network === 'stale') {
    await open(phone, route)
    await seen(phone.page, USUAL.find((line) => line.name === name)?.words ?? words).waitFor()
  }
  if (network) await phone.page.route('**/api/**', ANSWERS[network])
  await open(phone, route)
}

/** What is in motion comes to rest; what goes on for ever does not. */
const standStill = async () => {
  await document.fonts.ready
  const ending = document.getAnimations().filter(({ effect }) => effect?.getTiming().iterations !== Infinity)
  await Promise.all(ending.map(({ finished }) => finished.catch(() => undefined)))
}

const clocks = new WeakMap<Cloud, string>()

/** Sets the clock of all who use this cloud; nothing when it is set so already. */
export const setScreenClock = async (cloud: Cloud, { clock = BEFORE }: ScreenLine): Promise<void> => {
  if (clocks.get(cloud) === clock) return
  clocks.set(cloud, clock)
  await cloud.setClock(clock)
}

/** Brings a phone to a screen, as if opened anew, and waits until it stands. */
export const showScreen = async (phone: Phone, line: ScreenLine, cloud: Cloud): Promise<void> => {
  const { network, words, then } = line
  await setScreenClock(cloud, line)
  await openOn(phone, line)
  const { page } = phone
  const arrived = network === 'waiting' ? page.locator('.skeleton').filter({ visible: true }) : seen(page, words)
  await arrived.first().waitFor()
  await then?.(page, cloud)
  await page.evaluate(standStill)
}
