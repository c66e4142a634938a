import type { CrashCase } from './crashRun'
import { partyOf } from './crashStage'
import { freshKey } from './scienceWeek'

const ALONE = { ...partyOf(0), from14to17: 2 }

/** A move and an offer that raise a question, which is answered with them. */
export const RAISED_CASES: { readonly [A in 'move' | 'acceptOffer']: CrashCase<A> } = {
  move: {
    name: 'what the other session asks is answered with it',
    setUp: async (stage) => {
      const sessionId = await stage.session({ capacity: { online: 2 } })
      const toSessionId = await stage.session({ capacity: { online: 2 }, asks: ['guardianPhone'], acknowledge: ['不能拍照'] })
      const persona = stage.person()
      const { ticket: { ticketId } } = await stage.call(persona, 'reserve', { ...stage.signUp(sessionId), party: ALONE })
      const input = { sessionId, ticketId, toSessionId, requestKey: freshKey(), guardianPhone: '13900000000', acknowledged: true as const }
      return { persona, input, sessions: [sessionId, toSessionId] }
    },
  },
  acceptOffer: {
    name: 'by young people alone, who are asked for it',
    setUp: async (stage) => {
      const sessionId = await stage.session({ capacity: { online: 2 }, asks: ['guardianPhone'] })
      const [holder, persona] = [await stage.holder(sessionId, 2), stage.person()]
      const wish = stage.signUp(sessionId)
      await stage.call(persona, 'joinWaiting', { ...wish, party: { ...ALONE, adult: 1 }, atLeast: 2 })
      await stage.call(holder.persona, 'cancel', { sessionId, ticketId: holder.ticketId })
      return { persona, input: { sessionId, requestKey: wish.requestKey, party: ALONE, guardianPhone: '13900000000' }, sessions: [sessionId] }
    },
  },
}
