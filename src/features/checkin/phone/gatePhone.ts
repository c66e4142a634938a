import type { Action, Input } from '@domain/contract/api'
import type { GateSession } from '@domain/contract/gateViews'
import { checkDoors } from '@domain/checkin/decideCheckIn'
import type { GateRecord } from '@domain/checkin/gateRecord'
import type { Instant } from '@domain/kernel/instant'
import { partySize, type Party } from '@domain/reservation/party'
import type { CallResult } from '@/api/exchange'
import { isDecided, type Around } from '@/features/checkin/phone/around'
import { openAllotments } from '@/features/checkin/phone/allotments'
import { alone, notIn, type GateOutcome } from '@/features/checkin/phone/alone'
import { openRoster, type HeldRoster } from '@/features/checkin/phone/roster'
import { readRoster } from '@/features/checkin/phone/readRoster'
import { upload } from '@/features/checkin/phone/upload'
import type { KeptRecord } from '@/features/checkin/phone/records'

/** So long people wait in a queue for an answer; then the phone decides. */
const PATIENCE_MS = 2_500

/** A ticket in front of the gate. */
export interface Presented extends Pick<Input<'checkIn'>, 'read' | 'gate'> {
  /** Who of the party goes in now; absent: all. */
  readonly people?: Party
}

/** What the screen shows of a phone. */
export interface PhoneState {
  /** Since when the server has not been heard in time: the phone decides. */
  readonly away: Instant | undefined
  /** It is heard, and too late. */
  readonly isSlow: boolean
  readonly session: GateSession
  readonly roster: HeldRoster
  /** What the roster does not know yet. */
  readonly own: readonly KeptRecord[]
  /** Places for people without a ticket that this phone has borrowed. */
  readonly walkInLeft: number
  /** There is no room on this phone. */
  readonly isFull: boolean
}

interface Post {
  /** It is at a gate, where people come without a ticket; a desk where paper is typed in needs no places for them. */
  readonly borrows?: boolean
}

/** A phone at one session's gates: on line while the server answers, by itself otherwise, and nobody has to choose. */
export const gatePhone = (surroundings: Around, chosen: GateSession, { borrows = true }: Post = {}) => {
  const around: Around = { ...surroundings, ask: (action, input) => timed(surroundings.ask(action, input)) }
  const { shelf, records, now, newId } = around
  const sessionId = chosen.id
  const roster = openRoster(shelf, sessionId)
  const allotments = openAllotments(around, sessionId)
  const listeners = new Set<() => void>()
  let away: Instant | undefined
  let [isSlow, isFull] = [false, false]
  let [asked, answered] = [0, 0]
  let syncing: Promise<void> | undefined
  let isAtGate = borrows

  const session = () => roster.held().head?.session ?? chosen
  const snapshot = (): PhoneState => ({ away, isSlow, session: session(), roster: roster.held(), own: records.all(), walkInLeft: allotments.left(), isFull })
  let shown = snapshot()
  const tell = () => {
    shown = snapshot()
    listeners.forEach((listener) => listener())
  }
  /** Answers that come too late are no reason to wait for the next one: only one in time is. */
  const hear = (isHeard: boolean) => {
    away = isHeard && !isSlow ? undefined : away ?? now()
    tell()
  }
  const timed = async <A extends Action>(asking: Promise<CallResult<A>>): Promise<CallResult<A>> => {
    let isLate = false
    void surroundings.wait(PATIENCE_MS).then(() => { isLate = true })
    const answer = await asking
    isSlow = isLate && isDecided(answer)
    return answer
  }
  const put = (kept: KeptRecord) => {
    isFull = !records.put(kept)
    tell()
  }
  const record = (made: GateRecord, sent?: Pick<KeptRecord, 'asked' | 'told'>) => put({ sessionId, record: made, ...sent })

  /** An answer that came too late: what it says of this phone's own scan is what the server has. */
  const hearLate = (scanId: string, result: Awaited<ReturnType<typeof ask>>) => {
    if (!isDecided(result)) return
    hear(true)
    const kept = records.find(scanId)
    if (result.kind === 'done' && kept?.record.kind === 'ticket' && !kept.record.undone) put({ ...kept, told: true })
  }
  /** Told to `sync`: what the server is told meanwhile may be in the roster that is being read. */
  const counted = <T>(telling: Promise<T>): Promise<T> => {
    asked += 1
    return telling.finally(() => { answered += 1 })
  }
  const ask = (attempt: Input<'checkIn'>) => counted(around.ask('checkIn', attempt))
  const askInTime = async (attempt: Input<'checkIn'>) => {
    const asking = ask(attempt)
    const result = await Promise.race([asking, around.wait(PATIENCE_MS)])
    hear(result !== undefined && isDecided(result))
    if (!result) void asking.then((late) => hearLate(attempt.scanId, late))
    return result && isDecided(result) && !isRaceLost(result) ? result : undefined
  }

  /** What was taken back has to be known to the server before it is asked again: it would say that they are in. */
  const isUndoneTold = async (): Promise<boolean> => {
    const isTakenBack = (kept: KeptRecord) => kept.sessionId === sessionId && kept.record.kind === 'ticket' && kept.record.undone
    if (!records.waiting().some(isTakenBack)) return true
    await Promise.race([counted(upload(around)), around.wait(PATIENCE_MS)])
    const isTold = !records.waiting().some(isTakenBack)
    if (!isTold) hear(false)
    return isTold
  }

  const checkIn = async ({ read, gate, people }: Presented): Promise<GateOutcome> => {
    const attempt = { scanId: newId(), sessionId, gate, scannedAt: now(), read, ...(people && { people }) }
    if (away !== undefined || !(await isUndoneTold())) return byItself({ ...attempt, asked: false })
    for (const taken of notIn(attempt)) records.asking({ sessionId, record: taken, asked: true })
    try {
      const result = await askInTime(attempt)
      const outcome = result ? onLine(attempt, result) : await byItself({ ...attempt, asked: true })
      records.heard()
      return outcome
    } catch (fault) {
      records.neverHeard()
      throw fault
    }
  }
  const byItself = async (attempt: Parameters<typeof alone>[2]): Promise<GateOutcome> => {
    const { outcome, made } = await alone(around, { session: session(), roster: roster.held(), own: records.all() }, attempt)
    for (const each of made) record(each, attempt.asked ? { asked: true } : {})
    return outcome
  }
  const onLine = ({ scanId, gate }: Input<'checkIn'>, result: NonNullable<Awaited<ReturnType<typeof askInTime>>>): GateOutcome => {
    if (result.kind === 'refused') return { kind: 'refused', refusal: result.refusal, alone: false }
    const { ticketId, people, at } = result.value
    const made = { kind: 'ticket', scanId, ticketId, people, at, gate } as const
    record(made, { told: true })
    return { kind: 'in', letIn: { ...result.value, newer: false }, record: made, alone: false }
  }

  const isAllTold = () => !records.waiting().some((kept) => kept.sessionId === sessionId)
  const tendAllotments = async () =>
    (!isAllTold() || await allotments.giveBack()) && (!isAtGate || await allotments.borrow(session(), roster.held().head?.walkInLeft ?? 0))

  const sync = async () => {
    const isHeard = await upload(around)
    tell()
    if (!isHeard) return hear(false)
    const [before, quiet] = [asked, asked === answered && !records.waiting().some((kept) => kept.asked && kept.sessionId === sessionId)]
    const isQuiet = () => quiet && asked === before
    if (!(await readRoster({ ...around, sessionId, roster, isQuiet }))) return hear(false)
    hear(await tendAllotments())
  }

  return {
    /** Lets the party in, or says why not; always within the time that people wait. */
    checkIn,
    /** 直接入场: people without a ticket. */
    walkIn: (gate: string, people: Party) => {
      const open = checkDoors(session(), now())
      if (!open.ok) return open
      const allotment = allotments.use(partySize(people))
      const made = { kind: 'walkIn', scanId: newId(), at: now(), gate, people, ...(allotment && { allotment }) } as const
      record(made)
      return { ok: true as const, value: made }
    },
    /** 出场: so many were counted out. */
    exit: (gate: string, people: number) => {
      const made = { kind: 'exit', scanId: newId(), at: now(), gate, people } as const
      record(made)
      return made
    },
    /** Takes back what this phone did, whether the server has it or not. */
    undo: (made: Exclude<GateRecord, { readonly kind: 'refused' }>) => {
      if (made.kind === 'walkIn' && made.allotment !== undefined) allotments.unuse(made.allotment, partySize(made.people))
      const kept = records.find(made.scanId)
      // What this phone no longer keeps, the roster has.
      put({ sessionId, record: { ...made, undone: true }, ...(kept?.asked && { asked: true }), ...((!kept || kept.listed) && { listed: true }) })
    },
    /** Records that were made elsewhere: from the paper sheet. */
    add: (made: readonly GateRecord[]) => made.forEach((each) => record(each)),
    /**
     * The steward goes: borrowed places are for others, once what was done on them is told. Away from the network they stay
     * with the phone, which may come back to this gate.
     */
    leave: async () => {
      isAtGate = false
      if (away !== undefined) return
      allotments.release()
      tell()
      await syncing
      if ((await upload(around)) && isAllTold()) await allotments.giveBack()
    },
    /** Hands in what waits and brings the roster up to date; one at a time. */
    sync: (): Promise<void> => (syncing ??= sync().finally(() => { syncing = undefined })),
    state: () => shown,
    follow: (listener: () => void) => {
      listeners.add(listener)
      return () => { listeners.delete(listener) }
    },
  }
}

/** The server is there, and neither let them in nor said why not. */
const isRaceLost = (result: CallResult<'checkIn'>): boolean =>
  result.kind === 'refused' && result.refusal.code === 'RACE_LOST'

/** One phone at one session's gates. */
export type GatePhone = ReturnType<typeof gatePhone>
