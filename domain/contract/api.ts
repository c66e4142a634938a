import type { HomeOffer } from '@domain/contract/homeOffer'
import type { Inputs } from '@domain/contract/inputs'
import type { CallDue, CapacityAnswer, FoundTicket, OperatorStatus, SessionDesk } from '@domain/contract/staffViews'
import type { ScienceBase } from '@domain/base/base'
import type { CheckInRefusal } from '@domain/checkin/decideCheckIn'
import type { Difference } from '@domain/edition/difference'
import type { FileProblem } from '@domain/edition/fileProblem'
import type { Programme } from '@domain/edition/edition'
import type { ScienceEvent } from '@domain/event/event'
import type { Instant } from '@domain/kernel/instant'
import type { Template } from '@domain/notice/notice'
import type { AskRefusal } from '@domain/person/decideAsk'
import type { CancelRefusal } from '@domain/reservation/decideCancel'
import type { ChangeRefusal } from '@domain/reservation/decideChange'
import type { MoveRefusal } from '@domain/reservation/decideMove'
import type { ReserveRefusal } from '@domain/reservation/decideReserve'
import type { Party } from '@domain/reservation/party'
import type { NameRefusal } from '@domain/reservation/personName'
import type { SessionOutline } from '@domain/session/outline'
import type { RescheduleRefusal } from '@domain/session/decideReschedule'
import type { Entered } from '@domain/session/ledger'
import type { Places, SessionFacts, Share } from '@domain/session/session'
import type { Grant, Permission } from '@domain/staff/grant'
import type { AcceptRefusal } from '@domain/waitlist/decideAccept'
import type { JoinRefusal } from '@domain/waitlist/decideJoin'
import type { LeaveRefusal } from '@domain/waitlist/decideLeave'

/** A session as anyone may see it, with the caller's own reservation in it. */
export interface SessionView extends SessionFacts {
  readonly placesLeft: Places
  readonly mine?: { readonly ticketId: string; readonly party: Party }
  /** Parties on the waiting list; absent where nobody waits. */
  readonly waiting?: number
  readonly myWaiting?: MyTurn
}

/** 我的候补: the caller's turn in a session's waiting list. */
export interface MyTurn {
  /** Names the turn, to accept its offer or to leave. */
  readonly requestKey: string
  readonly party: Party
  readonly atLeast: number
  readonly since: Instant
  /** Parties before it, none once there is an offer. */
  readonly ahead: number
  readonly offer?: { readonly places: number; readonly expiresAt: Instant }
}

/** What a ticket or a turn shows of its session. */
interface ShownSession {
  readonly sessionId: string
  readonly eventId: string
  readonly baseId?: string
  readonly title: string
  readonly placeName?: string
  readonly startsAt: Instant
  readonly endsAt?: Instant
  readonly demo?: true
  /** 改期: what it was before, newest last. */
  readonly moved?: SessionFacts['moved']
}

/** 候补: one turn of the caller, with its session; `lapsed`: it ended without a place; called off, with the reason. */
export interface WaitingTicket extends ShownSession {
  readonly party: Party
  readonly turn?: MyTurn
  readonly lapsed?: { readonly at: Instant; readonly why: 'offerLapsed' | 'sessionBegan' | 'sessionCancelled'; readonly reason?: string }
}

/** 我的票: one reservation of the caller, with the facts that make its state true. */
export interface MyTicket extends ShownSession {
  readonly gates: readonly string[]
  readonly party: Party
  readonly ticketId: string
  /** From the groups' or the phone's share; those are changed by staff. */
  readonly share?: Share
  /** How many may come on it; absent on the home page. */
  readonly partyMax?: number
  readonly state:
    | { readonly kind: 'valid'; readonly text: string }
    | { readonly kind: 'used'; readonly at: Instant; readonly gate: string }
    /** `moved`: for another session's place. */
    | { readonly kind: 'cancelled'; readonly at: Instant; readonly moved?: true }
    | { readonly kind: 'sessionCancelled'; readonly at: Instant; readonly reason: string }
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
  /** A turn that ended without a place. */
  readonly waitingEnded?: true
  /** On the waiting list. */
  readonly waiting?: true
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

type RaceLost = { readonly code: 'RACE_LOST' }
type AnswersRefusal = NameRefusal | { readonly code: 'PHONE_NOT_MOBILE' }

export interface Subscriptions {
  /** Absent: WeChat has not approved the template yet, nothing can be asked for. */
  readonly templateIds: Readonly<Partial<Record<Template, string>>>
  readonly accepts: Readonly<Record<Template, number>>
}

/** What each action answers: its output, and the refusals of its own. Inputs are in `inputs.ts`. */
interface Answers {
  home: { output: { readonly programme?: Programme; readonly nextTicket?: MyTicket; readonly offer?: HomeOffer }; refusal: NotFound }
  listSessions: { output: { readonly sessions: readonly SessionOutline[] }; refusal: never }
  event: { output: { readonly event: ScienceEvent; readonly sessions: readonly SessionView[] }; refusal: NotFound }
  base: { output: { readonly base: ScienceBase; readonly sessions: readonly SessionView[] }; refusal: NotFound }
  reserve: { output: { readonly ticket: MyTicket }; refusal: NotFound | ReserveRefusal | AskRefusal | AnswersRefusal | RaceLost }
  cancel: { output: { readonly cancelledAt: Instant }; refusal: NotFound | CancelRefusal | RaceLost }
  changeParty: { output: { readonly ticket: MyTicket }; refusal: NotFound | ChangeRefusal | RaceLost }
  move: { output: { readonly ticket: MyTicket }; refusal: NotFound | MoveRefusal | AskRefusal | RaceLost }
  joinWaiting: { output: { readonly turn: MyTurn }; refusal: NotFound | JoinRefusal | AskRefusal | AnswersRefusal | RaceLost }
  leaveWaiting: { output: { readonly leftAt: Instant }; refusal: NotFound | LeaveRefusal | RaceLost }
  acceptOffer: { output: { readonly ticket: MyTicket }; refusal: NotFound | AcceptRefusal | RaceLost }
  myTickets: { output: { readonly tickets: readonly MyTicket[]; readonly waiting: readonly WaitingTicket[] }; refusal: never }
  /** 订阅消息: the templates' ids, and how many messages of each the caller still allows. */
  subscriptions: { output: Subscriptions; refusal: never }
  /** Adds what the caller has just allowed. */
  keepSubscriptions: { output: Subscriptions; refusal: RaceLost }
  myRecords: { output: { readonly records: readonly PersonalRecord[] }; refusal: never }
  deleteRecord: { output: { readonly deleted: true }; refusal: NotFound | { readonly code: 'RECORD_IN_USE'; readonly endsAt: Instant } | { readonly code: 'RACE_LOST' } }
  /** `picture`: a data URL, 小程序码 of an event's or a base's page. */
  sharingCode: { output: { readonly picture: string }; refusal: NotFound }

  myGrants: { output: { readonly grants: readonly Omit<Grant, 'personId'>[] }; refusal: never }
  claimOrganiser: { output: { readonly claimed: true }; refusal: { readonly code: 'SETUP_CODE_WRONG' } | { readonly code: 'SETUP_CODE_USED' } }
  previewEdition: { output: Difference; refusal: FileRefusal }
  importEdition: { output: Difference; refusal: FileRefusal | { readonly code: 'DIFFERENCE_OUTDATED' } }
  sessionDesk: { output: { readonly sessions: readonly SessionDesk[] }; refusal: never }
  changeCapacity: { output: { readonly session: SessionDesk; readonly offersMade: number }; refusal: NotFound | CapacityAnswer | RaceLost }
  /** `told`: how many people (bookers and waiting) will be told. */
  cancelSession: { output: { readonly session: SessionDesk; readonly told: number }; refusal: NotFound | RescheduleRefusal | RaceLost }
  reschedule: { output: { readonly session: SessionDesk; readonly told: number }; refusal: NotFound | RescheduleRefusal | RaceLost }
  reserveForCaller: { output: { readonly ticketId: string; readonly party: Party }; refusal: NotFound | ReserveRefusal | AskRefusal | AnswersRefusal | RaceLost }
  /** Whose ticket a short code is, masked: said before it is given up for somebody who calls. */
  findByCode: { output: FoundTicket; refusal: NotFound | { readonly code: 'NO_RESERVATION' } }
  cancelForCaller: { output: { readonly cancelledAt: Instant }; refusal: NotFound | CancelRefusal | RaceLost }
  callsDue: { output: { readonly calls: readonly CallDue[] }; refusal: never }
  /** Shows the number to call, nothing where none was left; the audit log keeps who looked. */
  revealContact: { output: { readonly name?: string; readonly phone?: string }; refusal: NotFound }
  /** The same of a reservation that a smaller capacity would concern. */
  revealHolder: { output: Output<'revealContact'>; refusal: NotFound }
  markCalled: { output: { readonly done: true }; refusal: NotFound | RaceLost }
  operatorStatus: { output: OperatorStatus; refusal: never }
  gateSessions: { output: { readonly sessions: readonly GateSession[] }; refusal: never }
  checkIn: {
    output: { readonly party: Party; readonly entered: Omit<Entered, 'by'>; readonly ticketId: string; readonly repeated: boolean }
    refusal: NotFound | CheckInRefusal | RaceLost
      | { readonly code: 'CODE_UNREADABLE' } | { readonly code: 'TICKET_FORGED' } | { readonly code: 'GATE_UNKNOWN' }
      | { readonly code: 'WRONG_SESSION'; readonly sessionId: string }
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
  /** Far too many in a few seconds; nothing was done. */
  | { readonly code: 'TOO_MANY_REQUESTS'; readonly until: Instant }
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
  changeParty: { by: 'visitor', access: 'person' },
  move: { by: 'visitor', access: 'person' },
  joinWaiting: { by: 'visitor', access: 'person' },
  leaveWaiting: { by: 'visitor', access: 'person' },
  acceptOffer: { by: 'visitor', access: 'person' },
  subscriptions: { by: 'visitor', access: 'person' },
  keepSubscriptions: { by: 'visitor', access: 'person' },
  myTickets: { by: 'visitor', access: 'person' },
  myRecords: { by: 'visitor', access: 'person' },
  deleteRecord: { by: 'visitor', access: 'person' },
  sharingCode: { by: 'visitor', access: 'public' },
  myGrants: { by: 'staff', access: 'person' },
  claimOrganiser: { by: 'staff', access: 'person', audited: true },
  previewEdition: { by: 'staff', access: 'import' },
  importEdition: { by: 'staff', access: 'import', audited: true },
  sessionDesk: { by: 'staff', access: 'manage' },
  changeCapacity: { by: 'staff', access: 'manage', audited: true },
  cancelSession: { by: 'staff', access: 'manage', audited: true },
  reschedule: { by: 'staff', access: 'manage', audited: true },
  reserveForCaller: { by: 'staff', access: 'serveCallers', audited: true },
  findByCode: { by: 'staff', access: 'serveCallers' },
  cancelForCaller: { by: 'staff', access: 'serveCallers', audited: true },
  callsDue: { by: 'staff', access: 'serveCallers' },
  revealContact: { by: 'staff', access: 'serveCallers', audited: true },
  revealHolder: { by: 'staff', access: 'serveCallers', audited: true },
  markCalled: { by: 'staff', access: 'serveCallers', audited: true },
  operatorStatus: { by: 'staff', access: 'operate' },
  gateSessions: { by: 'staff', access: 'checkIn' },
  checkIn: { by: 'staff', access: 'checkIn', audited: true },
} as const satisfies Record<Action, { by: 'visitor' | 'staff'; access: Access; audited?: true }>

export type ActionsOf<F extends 'visitor' | 'staff'> = { [A in Action]: (typeof ACTIONS)[A]['by'] extends F ? A : never }[Action]
