import type { Page } from 'playwright-core'
import { packRecord, type GateRecord } from '@domain/checkin/gateRecord'
import { instant, later, MINUTE } from '@domain/kernel/instant'
import { EMPTY_PARTY } from '@domain/reservation/party'
import type { Cloud } from './cloud'
import { freshKey, KICK_OFF } from './scienceWeek'
import { button, choose, press, seen, type ScreenLine } from './screenLine'

const GATE = 'pages/staff/gate/index'
/** The kick-off's doors have been open for two hours. */
const IN_FULL_SWING = '2025-05-23T10:10:00+08:00'
const DOORS = instant(Date.parse('2025-05-23T08:00:00+08:00'))
/** Of no other screen at its doors. */
const STOPPED = '2025.youth-0531'
const STOPPED_AT_ITS_DOOR = '2025-05-31T09:10:00+08:00'

const adults = (people: number) => ({ ...EMPTY_PARTY, adult: people })
const gates = ['东门', '西门']

/** The same whoever looks next: a scan that is known already changes nothing. */
const crowd = (allotment: string): readonly GateRecord[] => {
  const walkIns = [6, 14, 38, 66, 92, 71, 30, 12].map((people, quarter): GateRecord => ({
    kind: 'walkIn', scanId: `screens-crowd-${quarter}-in`, at: later(DOORS, (5 + quarter * 15) * MINUTE), gate: gates[quarter % 2] ?? '', people: adults(people),
    ...(quarter < 3 && { allotment }),
  }))
  const late = { at: later(DOORS, 70 * MINUTE), gate: '西门' }
  return [
    ...walkIns,
    { kind: 'exit', scanId: 'screens-crowd-exit', ...late, people: 9 },
    { kind: 'ticket', scanId: 'screens-crowd-unknown', ...late, ticketId: '7K3M9Q2H', people: adults(3) },
    { kind: 'refused', scanId: 'screens-crowd-refused-1', ...late, code: 'ALREADY_CHECKED_IN' },
    { kind: 'refused', scanId: 'screens-crowd-refused-2', ...late, code: 'TICKET_FORGED' },
    { kind: 'refused', scanId: 'screens-crowd-refused-3', ...late, code: 'ALREADY_CHECKED_IN' },
  ]
}

const fill = async (page: Page, cloud: Cloud): Promise<void> => {
  const { sessionId } = KICK_OFF
  const allotment = 'screens-crowd-allotment'
  const taken = await cloud.call('organiser', 'takeAllotment', { requestKey: allotment, sessionId, places: 60 })
  const told = await cloud.call('organiser', 'uploadScans', { sessionId, gates, scans: crowd(allotment).map((record) => packRecord(record, gates)) })
  if (!taken.ok || !told.ok) throw new Error('nobody comes to the gates')
  await page.reload()
  await seen(page, '快满了').or(seen(page, '到八成了')).first().waitFor()
}

const filled = (then: (page: Page) => Promise<void>) => async (page: Page, cloud: Cloud): Promise<void> => {
  await fill(page, cloud)
  await then(page)
}

const stop = async (page: Page, cloud: Cloud): Promise<void> => {
  const reply = await cloud.call('organiser', 'stopEntry', { requestKey: freshKey(), sessionId: STOPPED, reason: '雷阵雨，先到屋里避一避' })
  if (!reply.ok) throw new Error(`entry is not stopped: ${reply.refusal.code}`)
  await page.reload()
  await button(page, '恢复入场').waitFor()
}

/** The gate's dashboard in each state. */
export const CROWD_SCREENS: readonly ScreenLine[] = [
  { name: 'gate-desk', persona: 'safetyLead', route: GATE, words: '现在场内' },
  { name: 'gate-desk', state: 'crowd', persona: 'organiser', route: GATE, words: '现在场内', clock: IN_FULL_SWING, then: fill },
  { name: 'gate-desk', state: 'asking', persona: 'safetyLead', route: GATE, words: '现在场内', clock: IN_FULL_SWING, then: filled(choose('人太多', '所有入口都不再放人')) },
  { name: 'gate-desk', state: 'own-words', persona: 'safetyLead', route: GATE, words: '现在场内', clock: IN_FULL_SWING, then: choose('别的', '什么原因') },
  { name: 'gate-desk', state: 'chooser', persona: 'safetyLead', route: GATE, words: '现在场内', then: press('换场次', '收起') },
  { name: 'gate-desk', state: 'stopped', persona: 'safetyLead', route: `${GATE}?sessionId=${STOPPED}`, words: '现在场内', clock: STOPPED_AT_ITS_DOOR, then: stop },
  { name: 'gate-desk', state: 'not-allowed', persona: 'resident', route: GATE, words: '没有这项工作的权限' },
]
