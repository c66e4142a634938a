import type { Action } from '@domain/contract/api'
import type { CrashCase } from './crashRun'
import { letPass } from './madeSession'
import { RAISED_CASES } from './crashRaisedCases'
import { RESERVE_GROUP_CASES, SMALLER_GROUP_CASE } from './crashGroupCases'
import { CRASH_STAFF_CASES } from './crashStaffCases'
import { fullSession, offeredSession, partyOf } from './crashStage'
import { freshKey } from './scienceWeek'

/** Actions that only read: cut off or not, they leave nothing (a test looks whether that is so). */
export const READING = [
  'home', 'listSessions', 'event', 'base', 'crowds', 'subscriptions', 'myTickets', 'myRecords', 'myGrants', 'previewEdition', 'sessionDesk', 'callsDue',
  'operatorStatus', 'gateSessions', 'sessionHolders', 'findByCode', 'family', 'groupRequests', 'crowdDesk', 'invitation', 'inviteScopes', 'invitationPicture',
  'urgentDesk', 'gateRoster', 'gateDesk',
] as const satisfies readonly Action[]

/** Actions that write, but no place: tests/support/cutCases.ts has a case of each, */
export const WITHOUT_PLACES = [
  'sharingCode', 'claimOrganiser', 'importEdition', 'revealContact', 'revealHolder', 'markCalled', 'saveMember', 'removeMember', 'giveConsent',
  'withdrawConsent', 'openUpload', 'confirmUpload', 'readNames', 'correctRecord', 'setCrowd', 'inviteStaff', 'acceptInvitation', 'staffGrants',
  'endGrant', 'findByPhone', 'withdrawInvitation', 'sendUrgent', 'endUrgent', 'stopEntry', 'resumeEntry',
] as const satisfies readonly Action[]

/** but of those that the journey of their subject cuts off at each call: uploads, account, places, importEdition. */
export const CUT_BY_THEIR_JOURNEYS = [
  'openUpload', 'confirmUpload', 'readNames', 'correctRecord', 'setCrowd', 'importEdition',
] as const satisfies readonly (typeof WITHOUT_PLACES)[number][]

/** Whatever else the contract has: a new action must be here, or it does not compile. */
type OnPlaces = Exclude<Action, (typeof READING)[number] | (typeof WITHOUT_PLACES)[number]>

export const CRASH_CASES: { readonly [A in OnPlaces]: readonly CrashCase<A>[] } = {
  reserve: [
    {
      name: 'somebody new',
      setUp: async (stage) => {
        const sessionId = await stage.session({ capacity: { online: 6 } })
        return { persona: stage.person(), input: stage.signUp(sessionId, 2), sessions: [sessionId] }
      },
    },
    {
      name: 'the last places, by somebody who was here before',
      setUp: async (stage) => {
        const [earlier, sessionId] = [await stage.session({ capacity: { online: 2 } }), await stage.session({ capacity: { online: 2 } })]
        const { persona } = await stage.holder(earlier)
        return { persona, input: stage.signUp(sessionId, 2), sessions: [earlier, sessionId] }
      },
    },
    {
      name: 'what groups and callers left',
      setUp: async (stage) => {
        const sharesReleasedAt = Date.parse('2025-05-02T00:00:00+08:00')
        const sessionId = await stage.session({ capacity: { online: 1, group: 2, phone: 1 }, sharesReleasedAt: sharesReleasedAt as never })
        return { persona: stage.person(), input: stage.signUp(sessionId, 3), sessions: [sessionId] }
      },
    },
  ],
  cancel: [
    {
      name: 'nobody waits',
      setUp: async (stage) => {
        const { sessionId, holder } = await fullSession(stage, 2)
        return { persona: holder.persona, input: { sessionId, ticketId: holder.ticketId }, sessions: [sessionId] }
      },
    },
    {
      name: 'two are offered its places',
      setUp: async (stage) => {
        const { sessionId, holder } = await fullSession(stage, 3)
        await stage.waiter(sessionId, 2)
        await stage.waiter(sessionId)
        return { persona: holder.persona, input: { sessionId, ticketId: holder.ticketId }, sessions: [sessionId] }
      },
    },
  ],
  reserveGroup: RESERVE_GROUP_CASES,
  changeParty: [
    {
      name: 'two more',
      setUp: async (stage) => {
        const sessionId = await stage.session({ capacity: { online: 3 } })
        const { persona, ticketId } = await stage.holder(sessionId)
        return { persona, input: { sessionId, ticketId, requestKey: freshKey(), party: partyOf(3) }, sessions: [sessionId] }
      },
    },
    {
      name: 'fewer, which somebody waits for',
      setUp: async (stage) => {
        const { sessionId, holder: { persona, ticketId } } = await fullSession(stage, 3)
        await stage.waiter(sessionId, 2)
        return { persona, input: { sessionId, ticketId, requestKey: freshKey(), party: partyOf(1) }, sessions: [sessionId] }
      },
    },
    SMALLER_GROUP_CASE,
  ],
  move: [
    {
      name: 'nobody waits',
      setUp: async (stage) => {
        const { sessionId, holder: { persona, ticketId } } = await fullSession(stage, 2)
        const toSessionId = await stage.session({ capacity: { online: 2 } })
        return { persona, input: { sessionId, ticketId, toSessionId, requestKey: freshKey() }, sessions: [sessionId, toSessionId] }
      },
    },
    {
      name: 'somebody waits for its place',
      setUp: async (stage) => {
        const { sessionId, holder: { persona, ticketId } } = await fullSession(stage, 2)
        await stage.waiter(sessionId, 2)
        const toSessionId = await stage.session({ capacity: { online: 3 } })
        return { persona, input: { sessionId, ticketId, toSessionId, requestKey: freshKey() }, sessions: [sessionId, toSessionId] }
      },
    },
    RAISED_CASES.move,
  ],
  joinWaiting: [
    {
      name: 'the second in the list',
      setUp: async (stage) => {
        const { sessionId } = await fullSession(stage, 2)
        await stage.waiter(sessionId)
        return { persona: stage.person(), input: stage.signUp(sessionId, 2), sessions: [sessionId] }
      },
    },
    {
      name: 'a party that fits where the first does not',
      setUp: async (stage) => {
        const sessionId = await stage.session({ capacity: { online: 2 } })
        await stage.holder(sessionId)
        await stage.waiter(sessionId, 2)
        return { persona: stage.person(), input: stage.signUp(sessionId), sessions: [sessionId] }
      },
    },
  ],
  leaveWaiting: [
    {
      name: 'out of the queue',
      setUp: async (stage) => {
        const { sessionId } = await fullSession(stage, 2)
        const { persona, requestKey } = await stage.waiter(sessionId)
        return { persona, input: { sessionId, requestKey }, sessions: [sessionId] }
      },
    },
    {
      name: 'with an offer, which the next gets',
      setUp: async (stage) => {
        const { sessionId, waiter: { persona, requestKey } } = await offeredSession(stage)
        return { persona, input: { sessionId, requestKey }, sessions: [sessionId] }
      },
    },
  ],
  acceptOffer: [
    {
      name: 'all of it',
      setUp: async (stage) => {
        const { sessionId, waiter: { persona, requestKey } } = await offeredSession(stage)
        return { persona, input: { sessionId, requestKey, party: partyOf(1) }, sessions: [sessionId] }
      },
    },
    {
      name: 'a part; the rest goes to the next',
      setUp: async (stage) => {
        const { sessionId, waiter: { persona, requestKey } } = await offeredSession(stage, 2)
        return { persona, input: { sessionId, requestKey, party: partyOf(1) }, sessions: [sessionId] }
      },
    },
    RAISED_CASES.acceptOffer,
  ],
  keepSubscriptions: [
    {
      name: 'all three',
      setUp: async (stage) => {
        const sessionId = await stage.session({ capacity: { online: 1 } })
        const { persona } = await stage.holder(sessionId)
        return { persona, input: { requestKey: freshKey(), accepted: ['reminder', 'change', 'offer'] }, sessions: [sessionId] }
      },
    },
  ],
  deleteRecord: [
    {
      name: 'after the session',
      // It is not kept: that is what was asked for.
      orTold: 'NOT_FOUND',
      setUp: async (stage) => {
        const { sessionId, holder: { persona, ticketId } } = await fullSession(stage, 2)
        await letPass(stage.cloud, sessionId)
        return { persona, input: { sessionId, ticketId }, sessions: [sessionId] }
      },
    },
  ],
  closeAccount: [
    {
      name: 'with a past reservation',
      setUp: async (stage) => {
        const { sessionId, holder: { persona } } = await fullSession(stage, 2)
        await letPass(stage.cloud, sessionId)
        return { persona, input: {}, sessions: [sessionId] }
      },
    },
  ],
  ...CRASH_STAFF_CASES,
}
