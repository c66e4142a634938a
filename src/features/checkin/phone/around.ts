import type { Action, Input } from '@domain/contract/api'
import type { Instant } from '@domain/kernel/instant'
import type { ReadTicket } from '@domain/ticket/readTicket'
import { cameToNothing, type Failed } from '@/api/answer'
import type { CallResult } from '@/api/exchange'
import type { Records } from '@/features/checkin/phone/records'
import type { Shelf } from '@/features/checkin/phone/shelf'

/** What a phone at a gate needs of its surroundings; handed in, so that a rehearsal can have many phones and a bad network. */
export interface Around {
  readonly shelf: Shelf
  /** Of all sessions: one phone, one set. */
  readonly records: Records
  readonly ask: <A extends Action>(action: A, input: Input<A>) => Promise<CallResult<A>>
  /** `cannotVerify`: no library on this phone gives the known answers. */
  readonly readTicket: (text: string, publicKeys: Readonly<Record<string, string>>) => Promise<ReadTicket | { readonly kind: 'cannotVerify' }>
  /** By the phone's clock, with the offset measured at its last contact. */
  readonly now: () => Instant
  readonly newId: () => string
  readonly wait: (milliseconds: number) => Promise<undefined>
}

/** Whether the server has decided; otherwise the phone goes on by itself. */
export const isDecided = <A extends Action>(result: CallResult<A>): result is Exclude<CallResult<A>, Silence> =>
  result.kind === 'done' || !cameToNothing(result)

type Silence = Extract<Failed, { readonly kind: 'unreachable' | 'broken' | 'overloaded' }>
