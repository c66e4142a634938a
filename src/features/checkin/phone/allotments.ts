import type { GateSession } from '@domain/contract/gateViews'
import { HOUR, later, type Instant } from '@domain/kernel/instant'
import { isDecided, type Around } from '@/features/checkin/phone/around'
import type { GateKey, Shelf } from '@/features/checkin/phone/shelf'

/** 现场名额 that this phone has borrowed. */
interface KeptAllotment {
  /** The key it is asked for with, kept before it is asked: an answer that was not heard is heard the next time. */
  readonly id: string
  /** None before the server has answered. */
  readonly places: number
  readonly used: number
  /** Nobody is let in on it any more, and the server is to know. */
  readonly isReturned?: true
}

/** As many as a gate needs in a quarter of an hour without a network; and when it asks for more. */
const WANTED = 20
const FEW = 5
/** Before the doors open, while there still is a network. */
const AHEAD = 2 * HOUR

/** Places for people without a ticket, on this phone. */
export interface Allotments {
  readonly left: () => number
  /** Uses places, all of one allotment. @returns its id; undefined where none has enough: people go in all the same, and it is seen afterwards */
  readonly use: (people: number) => string | undefined
  /** After something was taken back. */
  readonly unuse: (id: string, people: number) => void
  /** Borrows when few are left. @returns whether the server was heard, as far as it was asked */
  readonly borrow: (session: GateSession, walkInLeft: number) => Promise<boolean>
  /** The steward goes: nobody is let in on them any more. */
  readonly release: () => void
  /** What was released is for others, once all that was done on it is told. @returns as `borrow` */
  readonly giveBack: () => Promise<boolean>
}

interface Needed extends Pick<Around, 'ask' | 'now' | 'newId'> {
  readonly shelf: Shelf
}

/**
 * The allotments of a session, as this phone left them. Read anew each time: a desk that was left may still be giving back
 * while the next one borrows.
 */
export const openAllotments = ({ shelf, ask, now, newId }: Needed, sessionId: string): Allotments => {
  const key: GateKey = `gate.allotments.${sessionId}`
  const all = () => shelf.recall<readonly KeptAllotment[]>(key) ?? []
  const change = (id: string, how: (known: KeptAllotment) => KeptAllotment) => shelf.keep(key, all().map((each) => (each.id === id ? how(each) : each)))
  const drop = (id: string) => shelf.keep(key, all().filter((each) => each.id !== id))
  const usable = () => all().filter(({ isReturned }) => !isReturned)
  const leftOf = ({ places, used }: KeptAllotment) => Math.max(0, places - used)
  const left = () => usable().reduce((sum, each) => sum + leftOf(each), 0)
  const isTime = ({ doors }: GateSession, at: Instant) => at >= later(doors.opensAt, -AHEAD) && at < doors.closesAt

  const idToAsk = (): string | undefined => {
    const unanswered = usable().find(({ places }) => places === 0)
    if (unanswered) return unanswered.id
    const id = newId()
    // What this phone cannot keep it would borrow over and over.
    return shelf.keep(key, [...all(), { id, places: 0, used: 0 }]) ? id : undefined
  }
  const take = async (id: string): Promise<boolean> => {
    const result = await ask('takeAllotment', { requestKey: id, sessionId, places: WANTED })
    if (!isDecided(result)) return false
    if (result.kind === 'done') change(id, (known) => ({ ...known, places: result.value.places }))
    // Asked again with the same key: the server may have given them before it refused.
    else if (result.refusal.code === 'NO_WALK_IN_LEFT' || result.refusal.code === 'DOORS_CLOSED') drop(id)
    return true
  }
  const returnOne = async (id: string): Promise<boolean> => {
    const result = await ask('giveBackAllotment', { sessionId, allotment: id })
    const isSettled = result.kind === 'done' || (result.kind === 'refused' && result.refusal.code === 'NOT_FOUND')
    if (isSettled) drop(id)
    return isSettled
  }

  return {
    left,
    use: (people) => {
      const found = usable().find((each) => leftOf(each) >= people)
      if (found) change(found.id, (known) => ({ ...known, used: known.used + people }))
      return found?.id
    },
    unuse: (id, people) => { change(id, (known) => ({ ...known, used: known.used - people })) },
    borrow: async (session, walkInLeft) => {
      if (left() >= FEW || walkInLeft === 0 || !isTime(session, now())) return true
      const id = idToAsk()
      return id === undefined || take(id)
    },
    release: () => { shelf.keep(key, all().map((each) => ({ ...each, isReturned: true }))) },
    giveBack: async () => {
      for (const { id } of all().filter(({ isReturned }) => isReturned)) if (!(await returnOne(id))) return false
      return true
    },
  }
}
