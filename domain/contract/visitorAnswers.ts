import type { Crowd } from '@domain/base/crowd'
import type { ConsentRefusal } from '@domain/consent/consent'
import type { HomeOffer } from '@domain/contract/homeOffer'
import type { KeptAboutMe } from '@domain/contract/myRecords'
import type { NotFound, RaceLost } from '@domain/contract/refusals'
import type { BasePage } from '@domain/contract/basePage'
import type { PackedSessions } from '@domain/contract/packedSessions'
import type { MyTurn, WaitingTicket, MyTicket, OwnFamily, Subscriptions } from '@domain/contract/views'
import type { Programme } from '@domain/edition/edition'
import type { ScienceEvent } from '@domain/event/event'
import type { FamilyRefusal, MembersRefusal } from '@domain/family/family'
import type { GroupRefusal, ListRefusal } from '@domain/group/group'
import type { NameRow, NamesRefusal } from '@domain/group/nameRows'
import type { Instant } from '@domain/kernel/instant'
import type { AskRefusal } from '@domain/person/decideAsk'
import type { AnswersRefusal, RaisedRefusal } from '@domain/reservation/answers'
import type { CancelRefusal } from '@domain/reservation/decideCancel'
import type { CorrectionRefusal } from '@domain/reservation/correction'
import type { ChangeRefusal } from '@domain/reservation/decideChange'
import type { MoveRefusal } from '@domain/reservation/decideMove'
import type { ReserveRefusal } from '@domain/reservation/decideReserve'
import type { SessionOutline } from '@domain/session/outline'
import type { AcceptRefusal } from '@domain/waitlist/decideAccept'
import type { JoinRefusal } from '@domain/waitlist/decideJoin'
import type { ConfirmRefusal } from '@domain/upload/decideConfirm'
import type { OpenRefusal } from '@domain/upload/decideOpen'
import type { LeaveRefusal } from '@domain/waitlist/decideLeave'

/** What each action for visitors answers: its output, and the refusals of its own. Inputs are in `inputs.ts`. */
export interface VisitorAnswers {
  home: { output: { readonly programme?: Programme; readonly nextTicket?: MyTicket; readonly offer?: HomeOffer }; refusal: NotFound }
  listSessions: { output: { readonly sessions: readonly SessionOutline[] }; refusal: never }
  event: { output: { readonly event: ScienceEvent; readonly sessions: PackedSessions }; refusal: NotFound }
  base: { output: BasePage; refusal: NotFound }
  /** By the place's id; absent: nobody said anything in the last two hours. */
  crowds: { output: { readonly crowds: Readonly<Record<string, Crowd>> }; refusal: never }
  reserve: { output: { readonly ticket: MyTicket }; refusal: NotFound | ReserveRefusal | AskRefusal | AnswersRefusal | RaceLost }
  cancel: { output: { readonly cancelledAt: Instant }; refusal: NotFound | CancelRefusal | RaceLost }
  /** Where a group's session has a list of names, it is sent with the party; the same party with another list is a change too. */
  changeParty: { output: { readonly ticket: MyTicket }; refusal: NotFound | ChangeRefusal | ConsentRefusal | MembersRefusal | RaisedRefusal | ListRefusal | RaceLost }
  move: { output: { readonly ticket: MyTicket }; refusal: NotFound | MoveRefusal | AskRefusal | RaceLost }
  joinWaiting: { output: { readonly turn: MyTurn }; refusal: NotFound | JoinRefusal | AskRefusal | AnswersRefusal | RaceLost }
  leaveWaiting: { output: { readonly leftAt: Instant }; refusal: NotFound | LeaveRefusal | RaceLost }
  acceptOffer: { output: { readonly ticket: MyTicket }; refusal: NotFound | AcceptRefusal | ConsentRefusal | MembersRefusal | RaisedRefusal | RaceLost }
  /** Places of the groups' share; a ticket once the host unit has approved. */
  reserveGroup: { output: { readonly ticket: MyTicket }; refusal: NotFound | ReserveRefusal | AskRefusal | GroupRefusal | RaceLost }
  family: { output: OwnFamily; refusal: never }
  saveMember: { output: OwnFamily; refusal: FamilyRefusal | ConsentRefusal | RaceLost }
  removeMember: { output: OwnFamily; refusal: RaceLost }
  giveConsent: { output: OwnFamily; refusal: { readonly code: 'CONSENT_OUTDATED' } | RaceLost }
  /** Deletes the saved children and who picks them up; reservations stay as numbers. */
  withdrawConsent: { output: OwnFamily; refusal: RaceLost }
  myTickets: { output: { readonly tickets: readonly MyTicket[]; readonly waiting: readonly WaitingTicket[] }; refusal: never }
  /** 订阅消息: the templates' ids, and how many messages of each the caller still allows. */
  subscriptions: { output: Subscriptions; refusal: never }
  /** Adds what the caller has just allowed. */
  keepSubscriptions: { output: Subscriptions; refusal: RaceLost }
  /** 我的信息: all that is kept about the caller. */
  myRecords: { output: KeptAboutMe; refusal: never }
  /** The caller's own words in one record, written anew. */
  correctRecord: { output: { readonly corrected: true }; refusal: NotFound | CorrectionRefusal | RaceLost }
  deleteRecord: { output: { readonly deleted: true }; refusal: NotFound | { readonly code: 'RECORD_IN_USE'; readonly endsAt: Instant } | { readonly code: 'RACE_LOST' } }
  /** 注销: deletes everything but the records of consents; what is still to come is cancelled by its owner first. */
  closeAccount: { output: { readonly closed: true }; refusal: { readonly code: 'LIVE_RESERVATIONS'; readonly count: number } | RaceLost }
  /** `picture`: a data URL, 小程序码 of an event's or a base's page. */
  sharingCode: { output: { readonly picture: string }; refusal: NotFound }
  /** A slot for a file, which the client then puts at `cloudPath` of the storage; `confirmed`: this request's file is there already. */
  openUpload: { output: { readonly uploadId: string; readonly cloudPath: string; readonly confirmed: boolean }; refusal: OpenRefusal | RaceLost }
  confirmUpload: { output: { readonly uploadId: string }; refusal: NotFound | ConfirmRefusal | RaceLost }
  /** The list of names in an uploaded sheet, which is deleted by it. */
  readNames: { output: { readonly rows: readonly NameRow[] }; refusal: NotFound | NamesRefusal | { readonly code: 'UPLOAD_MISSING' } | { readonly code: 'SHEET_UNREADABLE' } }
}
