import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { measureCalls } from './calls/calls'
import { measureFirstLoad } from './firstLoad'
import { measureGate } from './gate/gate'
import { measureKills } from './kills'
import { isOver, tableOf, type Figure } from './measure'
import { measureOffline } from './offline/offline'
import { measurePackages } from './packages'
import { measureRehearsal } from './rehearsal/rehearsal'
import { measureScreens } from './screens'

const { values: { json, long }, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'string' }, long: { type: 'boolean', default: false } },
})

/** What is measured when nothing is named: everything but the long ones. */
const PARTS: Readonly<Record<string, () => readonly Figure[] | Promise<readonly Figure[]>>> = {
  calls: measureCalls,
  size: async () => [...measurePackages(), ...(await measureFirstLoad()), ...measureScreens()],
  offline: measureOffline,
  gate: measureGate,
  kills: measureKills,
  rehearsal: measureRehearsal,
  // Loaded only when their turn has come: from then on the SDK in this process goes where they point it.
  races: async () => (await import('./seats/races')).measureRaces(long),
  seats: async () => (await import('./seats/seats')).measureSeats(long),
}
const LONG = ['kills', 'rehearsal']

const partsAsked = (): readonly string[] => {
  const unknown = positionals.filter((name) => !(name in PARTS))
  if (unknown.length > 0) throw new Error(`no such part: ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}`)
  const isAsked = (name: string): boolean => (positionals.length > 0 ? positionals.includes(name) : long || !LONG.includes(name))
  return Object.keys(PARTS).filter(isAsked)
}

const main = async (): Promise<void> => {
  const figures: Figure[] = []
  for (const name of partsAsked()) figures.push(...((await PARTS[name]?.()) ?? []))
  console.log(tableOf(figures))
  if (json) writeFileSync(json, `${JSON.stringify({ figures }, null, 2)}\n`)
  const named = (missed: readonly Figure[]): string => missed.map(({ name }) => name).join('、')
  const missed = figures.filter(isOver)
  const [slow, over] = [missed.filter(({ isTime }) => isTime), missed.filter(({ isTime }) => !isTime)]
  if (slow.length > 0) console.log(`时间未达目标（也与机器忙闲有关）：${named(slow)}`)
  console.log(over.length === 0 ? '全部在预算内' : `超出预算：${named(over)}`)
  process.exitCode = over.length === 0 ? 0 : 1
}

main().catch((fault: unknown) => {
  console.error(fault)
  process.exitCode = 1
})
