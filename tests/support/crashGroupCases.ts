import type { CrashCase } from './crashRun'
import { groupInput, groupSession, partyOf } from './crashStage'
import { freshKey } from './scienceWeek'

export const RESERVE_GROUP_CASES: readonly CrashCase<'reserveGroup'>[] = [
  {
    name: 'a class',
    setUp: async (stage) => {
      const sessionId = await stage.session({ capacity: { online: 2, group: 40 } })
      return { persona: stage.person(), input: groupInput(sessionId, 38), sessions: [sessionId] }
    },
  },
]

export const SMALLER_GROUP_CASE: CrashCase<'changeParty'> = {
  name: 'a group, fewer, with the names of who still comes',
  setUp: async (stage) => {
    const { sessionId, persona, ticketId } = await groupSession(stage, ['赵一', '钱二', '孙三'])
    return { persona, input: { sessionId, ticketId, requestKey: freshKey(), party: partyOf(2), names: ['赵一', '孙三'] }, sessions: [sessionId] }
  },
}
