import { packRecord, type GateRecord } from '@domain/checkin/gateRecord'
import type { ActionsOf, Input } from '@domain/contract/api'
import type { Instant } from '@domain/kernel/instant'
import type { CrashCase } from './crashRun'
import { fullSession, groupInput, groupSession, partyOf, type Stage } from './crashStage'
import { freshKey, textOf } from './scienceWeek'

type StaffCases = {
  readonly [A in Extract<ActionsOf<'staff'>, 'changeCapacity' | 'cancelSession' | 'reschedule' | 'reserveForCaller' | 'changeForCaller' | 'cancelForCaller' | 'checkIn' | 'uploadScans' | 'takeAllotment' | 'giveBackAllotment' | 'answerGroup' | 'reserveGroupForCaller'>]:
    readonly CrashCase<A>[]
}

const ORGANISER = 'organiser'
const STEWARD = 'steward'

const at = (time: string) => Date.parse(`2025-05-20T${time}:00+08:00`) as Instant

/** Its doors are open when the clock of a test starts, and its sign-up is too. */
const SOON = { startsAt: at('09:40'), signUpClosesAt: at('09:40'), endsAt: at('11:00') }

/** A session with somebody in it and somebody waiting. */
const busySession = async (stage: Stage): Promise<string> => {
  const { sessionId } = await fullSession(stage, 2)
  await stage.waiter(sessionId, 2)
  return sessionId
}

/** The input of a sign-up for somebody on the phone. */
const ofCaller = (sessionId: string, number: number) =>
  ({ sessionId, requestKey: freshKey(), party: partyOf(2), name: '王大爷', phone: `1390000${String(number).padStart(4, '0')}` })

let callers = 0

export const CRASH_STAFF_CASES: StaffCases = {
  changeCapacity: [
    {
      name: 'up, and somebody waits',
      setUp: async (stage) => {
        const sessionId = await busySession(stage)
        return { persona: ORGANISER, input: { sessionId, share: 'online', was: 2, capacity: 4, requestKey: freshKey() }, sessions: [sessionId] }
      },
    },
    {
      name: 'down, as far as it goes',
      setUp: async (stage) => {
        const sessionId = await stage.session({ capacity: { online: 5 } })
        await stage.holder(sessionId, 2)
        return { persona: ORGANISER, input: { sessionId, share: 'online', was: 5, capacity: 2, requestKey: freshKey() }, sessions: [sessionId] }
      },
    },
  ],
  answerGroup: [
    {
      name: 'yes',
      setUp: async (stage) => {
        const { sessionId, ticketId } = await groupSession(stage)
        return { persona: ORGANISER, input: { sessionId, ticketId, requestKey: freshKey(), answer: { kind: 'approve' } }, sessions: [sessionId] }
      },
    },
    {
      name: 'no, and why',
      setUp: async (stage) => {
        const { sessionId, ticketId } = await groupSession(stage)
        return { persona: ORGANISER, input: { sessionId, ticketId, requestKey: freshKey(), answer: { kind: 'decline', reason: '设备检修' } }, sessions: [sessionId] }
      },
    },
    {
      name: 'another session instead',
      setUp: async (stage) => {
        const [{ sessionId, ticketId }, toSessionId] = [await groupSession(stage), await stage.session({ capacity: { group: 30 } })]
        return { persona: ORGANISER, input: { sessionId, ticketId, requestKey: freshKey(), answer: { kind: 'propose', toSessionId } }, sessions: [sessionId, toSessionId] }
      },
    },
  ],
  reserveGroupForCaller: [
    {
      name: 'a village',
      setUp: async (stage) => {
        const sessionId = await stage.session({ capacity: { group: 30 } })
        const phone = `1380000${String((callers += 1)).padStart(4, '0')}`
        return { persona: ORGANISER, input: { ...groupInput(sessionId), kind: 'village', phone }, sessions: [sessionId] }
      },
    },
  ],
  cancelSession: [
    {
      name: 'with a holder and somebody waiting',
      setUp: async (stage) => {
        const sessionId = await busySession(stage)
        return { persona: ORGANISER, input: { sessionId, reason: '下雨', requestKey: freshKey() }, sessions: [sessionId] }
      },
    },
  ],
  reschedule: [
    {
      name: 'a day later, with a holder and somebody waiting',
      setUp: async (stage) => {
        const sessionId = await busySession(stage)
        const day = (date: string) => Date.parse(`2025-05-${date}:00:00+08:00`)
        const input = { sessionId, startsAt: day('31T09'), endsAt: day('31T12'), reason: '下雨', requestKey: freshKey(), wasStartsAt: day('30T09') }
        return { persona: ORGANISER, input, sessions: [sessionId] }
      },
    },
  ],
  reserveForCaller: [
    {
      name: 'from the share for callers',
      setUp: async (stage) => {
        const sessionId = await stage.session({ capacity: { phone: 4 } })
        return { persona: ORGANISER, input: ofCaller(sessionId, (callers += 1)), sessions: [sessionId] }
      },
    },
  ],
  changeForCaller: [
    {
      name: 'a child more, whose guardian agrees on the phone',
      setUp: async (stage) => {
        const sessionId = await stage.session({ capacity: { phone: 4 }, asks: ['pickUp'] })
        const { ticketId } = await stage.call(ORGANISER, 'reserveForCaller', ofCaller(sessionId, (callers += 1)))
        const party = { ...partyOf(2), under14: 1 }
        const input = { sessionId, ticketId, requestKey: freshKey(), party, guardianAgreed: true as const, pickUp: '孩子的爷爷' }
        return { persona: ORGANISER, input, sessions: [sessionId] }
      },
    },
    {
      name: 'fewer of an online party, whose place somebody waits for',
      setUp: async (stage) => {
        const { sessionId, holder: { ticketId } } = await fullSession(stage, 3)
        await stage.waiter(sessionId, 2)
        return { persona: ORGANISER, input: { sessionId, ticketId, requestKey: freshKey(), party: partyOf(1) }, sessions: [sessionId] }
      },
    },
  ],
  cancelForCaller: [
    {
      name: 'of the share for callers',
      setUp: async (stage) => {
        const sessionId = await stage.session({ capacity: { phone: 4 } })
        const { ticketId } = await stage.call(ORGANISER, 'reserveForCaller', ofCaller(sessionId, (callers += 1)))
        return { persona: ORGANISER, input: { sessionId, ticketId }, sessions: [sessionId] }
      },
    },
  ],
  checkIn: [
    {
      name: 'with the QR',
      setUp: async (stage) => {
        const sessionId = await stage.session({ capacity: { online: 2 }, ...SOON })
        const { ticket } = await stage.call(stage.person(), 'reserve', stage.signUp(sessionId))
        const read = { by: 'qr' as const, text: textOf(ticket) }
        return { persona: STEWARD, input: { scanId: freshKey(), sessionId, gate: '东门', scannedAt: await stage.now(), read }, sessions: [sessionId] }
      },
    },
  ],
  uploadScans: [
    {
      name: 'an entry, one taken back, people without a ticket, people who left, one refused',
      setUp: async (stage) => {
        const sessionId = await stage.session({ capacity: { online: 4 }, ...SOON })
        const [one, other] = [await stage.holder(sessionId, 2), await stage.holder(sessionId)]
        return { persona: STEWARD, input: uploadOf(sessionId, [one.ticketId, other.ticketId], await stage.now()), sessions: [sessionId] }
      },
    },
  ],
  takeAllotment: [
    {
      name: 'fewer than wanted are left',
      setUp: async (stage) => {
        const sessionId = await stage.session({ capacity: { walkIn: 6 }, ...SOON })
        return { persona: STEWARD, input: { requestKey: freshKey(), sessionId, places: 20 }, sessions: [sessionId] }
      },
    },
  ],
  giveBackAllotment: [
    {
      name: 'some of it was used',
      setUp: async (stage) => {
        const sessionId = await stage.session({ capacity: { walkIn: 10 }, ...SOON })
        const allotment = freshKey()
        await stage.call(STEWARD, 'takeAllotment', { requestKey: allotment, sessionId, places: 8 })
        const walkIn: GateRecord = { kind: 'walkIn', scanId: freshKey(), at: await stage.now(), gate: '东门', people: partyOf(3), allotment }
        await stage.call(STEWARD, 'uploadScans', { sessionId, gates: ['东门'], scans: [packRecord(walkIn, ['东门'])] })
        return { persona: STEWARD, input: { sessionId, allotment }, sessions: [sessionId] }
      },
    },
  ],
}

const uploadOf = (sessionId: string, [one = '', other = '']: readonly string[], at: Instant): Input<'uploadScans'> => {
  const facts = () => ({ scanId: freshKey(), at, gate: '东门' })
  const records: readonly GateRecord[] = [
    { kind: 'ticket', ...facts(), ticketId: one, people: partyOf(2), rev: 1 },
    { kind: 'ticket', ...facts(), ticketId: other, people: partyOf(1), undone: true },
    { kind: 'walkIn', ...facts(), people: partyOf(3) },
    { kind: 'exit', ...facts(), people: 2 },
    { kind: 'refused', ...facts(), code: 'TICKET_FORGED' },
  ]
  return { sessionId, gates: ['东门'], scans: records.map((record) => packRecord(record, ['东门'])) }
}
