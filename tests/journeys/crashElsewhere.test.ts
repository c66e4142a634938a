import type { Action } from '@domain/contract/api'
import { startCloud, type Cloud } from '../support/cloud'
import { untilAnswered } from '../support/crashRun'
import { openStage, type Stage } from '../support/crashStage'
import type { CutCase } from '../support/cutCase'
import { CUT_CASES } from '../support/cutCases'
import { outcomeOf } from '../support/seats'

/** Each action's case has its own input; together they are only known as cases of some action. */
const CASES = Object.entries(CUT_CASES) as unknown as readonly (readonly [Action, CutCase<Action>])[]

describe('an action that takes no place, cut off at any of its calls', () => {
  let cloud: Cloud
  let stage: Stage
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
    stage = openStage(cloud)
  })
  afterAll(() => cloud.stop())

  const uncut = async (action: Action, { setUp }: CutCase<Action>) => {
    const never = await (await setUp(stage)).became()
    const { persona, input, became } = await setUp(stage)
    const requestId = `uncut-${action}`
    expect(outcomeOf(await cloud.call(persona, action, input, { requestId }))).toBe('ok')
    const calls = ((await cloud.control('GET', `calls?requestId=${requestId}`)) as readonly unknown[]).length
    return { never, inFull: await became(), calls }
  }

  it.each(CASES)('%s: repeated it ends as if it had not been', async (action, tried) => {
    const { never, inFull, calls } = await uncut(action, tried)
    expect(inFull).not.toEqual(never)
    expect(calls).toBeGreaterThanOrEqual(2)
    const wrong: unknown[] = []
    for (let call = 1; call <= calls; call += 1) {
      for (const when of ['before', 'after'] as const) {
        const { persona, input, became } = await tried.setUp(stage)
        const requestId = `cut-${action}-${call}-${when}`
        await cloud.control('POST', 'faults', { requestId, call, when, do: 'crash' })
        const first = outcomeOf(await cloud.call(persona, action, input, { requestId }))
        const told = outcomeOf(await untilAnswered(cloud, { persona, action, input }))
        const asUncut = JSON.stringify(await became()) === JSON.stringify(inFull)
        if (first !== 'FAULT' || !['ok', tried.orTold].includes(told) || !asUncut) wrong.push([call, when, first, told, await became()])
      }
    }
    expect(wrong).toEqual([])
  })
})
