import type { Inputs } from '@domain/contract/inputs'
import type { ScienceBase } from '@domain/base/base'
import type { CheckInRefusal } from '@domain/checkin/decideCheckIn'
import type { Difference } from '@domain/edition/difference'
import type { FileProblem } from '@domain/edition/fileProblem'
import type { Programme } from '@domain/edition/edition'
import type { ScienceEvent } from '@domain/event/event'
import type { Instant } from '@domain/kernel/instant'
import type { CancelRefusal } from '@domain/reservation/decideCancel'
import type { ReserveRefusal } from '@domain/reservation/decideReserve'
import type { Party } from '@domain/reservation/party'
import type { NameRefusal } from '@domain/reservation/personName'
import type { SessionOutline } from '@domain/session/outline'
import type { Entered, Places, SessionFacts } from '@domain/session/session'
import type { Grant, Permission } from '@domain/staff/grant'

/** A session as anyone may see it, with the caller's own reservation in it. */
export interface SessionView extends SessionFacts {
  readonly placesLeft: Places
  readonly mine?: { readonly ticketId: string; readonly party: Party }
}

/** 我的票: one reservation of the caller, with the facts that make its state true. */
export interface MyTicket {
  readonly sessionId: string
  readonly eventId: string
  readonly baseId?: string
  readonly title: string
  readonly placeName?: string
  readonly startsAt: Instant
  readonly endsAt?: Instant
  readonly gates: readonly string[]
  readonly party: Party
  readonly ticketId: string
  readonly demo?: true
  readonly state:
    | { readonly kind: 'valid'; readonly text: string }
    | { readonly kind: 'used'; readonly at: Instant; readonly gate: string }
    | { readonly kind: 'cancelled'; readonly at: Instant }
    | { readonly kind: 'past' }
}

/** 我的信息: what is kept about the caller for one reservation, in the caller's own words. */
export interface PersonalRecord {
  readonly sessionId: string
  readonly ticketId: string
  readonly title: string
  readonly startsAt: Instant
  readonly reservedAt: Instant
  readonly party: Party
  /** Absent once it has been deleted, at cancelling or before its time. */
  readonly answers?: { readonly name: string; readonly phone?: string }
  readonly cancelled?: true
  /** Sent, but it took no places (yet): deleted ten minutes later unless they were taken after all. */
  readonly pending?: true
  /** When the record is deleted by itself. */
  readonly deletedAt: Instant
  /** Only after the session: before it the reservation is cancelled instead, and deletes the same. */
  readonly canBeDeleted: boolean
  readonly demo?: true
}

/** A session at the gate, with how many people have reserved and come in. */
export interface GateSession {
  readonly id: string
  readonly title: string
  readonly startsAt: Instant
  readonly endsAt?: Instant
  readonly gates: readonly string[]
  readonly doors: { readonly opensAt: Instant; readonly closesAt: Instant }
  readonly demo?: true
}

type NotFound = { readonly code: 'NOT_FOUND' }

/** What each action answers: its output, and the refusals of its own. Inputs are in `inputs.ts`. */
interface Answers {
  home: { output: { readonly programme?: Programme; readonly nextTicket?: MyTicket }; refusal: NotFound }
  listSessions: { output: { readonly sessions: readonly SessionOutline[] }; refusal: never }
  event: { output: { readonly event: ScienceEvent; readonly sessions: readonly SessionView[] }; refusal: NotFound }
  base: { output: { readonly base: ScienceBase; readonly sessions: readonly SessionView[] }; refusal: NotFound }
  reserve: {
    output: { readonly ticket: MyTicket }
    refusal: NotFound | ReserveRefusal | NameRefusal | { readonly code: 'PHONE_NOT_MOBILE' } | { readonly code: 'RACE_LOST' }
  }
  cancel: { output: { readonly cancelledAt: Instant }; refusal: NotFound | CancelRefusal | { readonly code: 'RACE_LOST' } }
  myTickets: { output: { readonly tickets: readonly MyTicket[] }; refusal: never }
  myRecords: { output: { readonly records: readonly PersonalRecord[] }; refusal: never }
  deleteRecord: { output: { readonly deleted: true }; refusal: NotFound | { readonly code: 'RECORD_IN_USE'; readonly endsAt: Instant } | { readonly code: 'RACE_LOST' } }
  /** `picture`: a data URL, 小程序码 of an event's or a base's page. */
  sharingCode: { output: { readonly picture: string }; refusal: NotFound }

  myGrants: { output: { readonly grants: readonly Omit<Grant, 'personId'>[] }; refusal: never }
  claimOrganiser: { output: { readonly claimed: true }; refusal: { readonly code: 'SETUP_CODE_WRONG' } | { readonly code: 'SETUP_CODE_USED' } }
  previewEdition: { output: Difference; refusal: FileRefusal }
  importEdition: { output: Difference; refusal: FileRefusal | { readonly code: 'DIFFERENCE_OUTDATED' } }
  gateSessions: { output: { readonly sessions: readonly GateSession[] }; refusal: never }
  checkIn: {
    output: { readonly party: Party; readonly entered: Omit<Entered, 'by'>; readonly ticketId: string; readonly repeated: boolean }
    refusal:
      | NotFound
      | CheckInRefusal
      | { readonly code: 'CODE_UNREADABLE' }
      | { readonly code: 'TICKET_FORGED' }
      | { readonly code: 'WRONG_SESSION'; readonly sessionId: string }
      | { readonly code: 'GATE_UNKNOWN' }
      | { readonly code: 'RACE_LOST' }
  }
}

type FileRefusal = { readonly code: 'EDITION_FILE_WRONG'; readonly problems: readonly FileProblem[] } | { readonly code: 'OTHER_EDITION'; readonly editionId: string }

export type Action = keyof Answers
export type Input<A extends Action> = Inputs[A]
export type Output<A extends Action> = Answers[A]['output']

/** Refusals that any action may answer; `FAULT` is ours, with a request id to quote. */
export type CommonRefusal =
  | { readonly code: 'BAD_INPUT'; readonly field: string }
  | { readonly code: 'UNKNOWN_ACTION' }
  | { readonly code: 'SIGN_IN_NEEDED' }
  | { readonly code: 'NOT_ALLOWED' }
  | { readonly code: 'FAULT' }

export type OwnRefusal<A extends Action> = Answers[A]['refusal']
export type Refusal<A extends Action = Action> = Answers[A]['refusal'] | CommonRefusal
export type RefusalCode = Refusal['code']

/** Every reply, refused or not, carries the request's id and the server's `now`. */
export type Reply<A extends Action> = { readonly requestId: string; readonly now: Instant } & (
  | { readonly ok: true; readonly value: Output<A> }
  | { readonly ok: false; readonly refusal: Refusal<A> }
)

/** Who may call an action: anyone; any person WeChat knows; or a person with a grant for the permission. */
export type Access = 'public' | 'person' | Permission

/** Every action, the function that serves it, who may call it, and whether it leaves an audit line. */
export const ACTIONS = {
  home: { by: 'visitor', access: 'public' },
  listSessions: { by: 'visitor', access: 'public' },
  event: { by: 'visitor', access: 'public' },
  base: { by: 'visitor', access: 'public' },
  reserve: { by: 'visitor', access: 'person' },
  cancel: { by: 'visitor', access: 'person' },
  myTickets: { by: 'visitor', access: 'person' },
  myRecords: { by: 'visitor', access: 'person' },
  deleteRecord: { by: 'visitor', access: 'person' },
  sharingCode: { by: 'visitor', access: 'public' },
  myGrants: { by: 'staff', access: 'person' },
  claimOrganiser: { by: 'staff', access: 'person', audited: true },
  previewEdition: { by: 'staff', access: 'import' },
  importEdition: { by: 'staff', access: 'import', audited: true },
  gateSessions: { by: 'staff', access: 'checkIn' },
  checkIn: { by: 'staff', access: 'checkIn', audited: true },
} as const satisfies Record<Action, { by: 'visitor' | 'staff'; access: Access; audited?: true }>

export type ActionsOf<F extends 'visitor' | 'staff'> = { [A in Action]: (typeof ACTIONS)[A]['by'] extends F ? A : never }[Action]
