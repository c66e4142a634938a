import type { TakeRefusal } from '@domain/checkin/allotment'
import type { CheckInRefusal } from '@domain/checkin/decideCheckIn'
import type { NotFound, RaceLost } from '@domain/contract/refusals'
import type { Crowd } from '@domain/base/crowd'
import type { Offered, OwnGrant, StaffGrant } from '@domain/contract/grantViews'
import type { CallDue, CapacityAnswer, Contact, CrowdDesk, FoundParty, FoundTicket, GroupRequest, HolderPage, OperatorStatus, Revealed, SessionDesk, UrgentDesk, UrgentSession } from '@domain/contract/staffViews'
import type { GateDesk, GateRoster, GateSession, LetIn, ScanAnswer } from '@domain/contract/gateViews'
import type { Difference } from '@domain/edition/difference'
import type { FileProblem } from '@domain/edition/fileProblem'
import type { AnswerRefusal } from '@domain/group/decideAnswer'
import type { GroupRefusal, ListRefusal } from '@domain/group/group'
import type { Instant } from '@domain/kernel/instant'
import type { UrgentRefusal } from '@domain/notice/urgent'
import type { AskRefusal } from '@domain/person/decideAsk'
import type { AnswersRefusal } from '@domain/reservation/answers'
import type { CancelRefusal } from '@domain/reservation/decideCancel'
import type { ChangeRefusal } from '@domain/reservation/decideChange'
import type { ReserveRefusal } from '@domain/reservation/decideReserve'
import type { Party, PartyRefusal } from '@domain/reservation/party'
import type { RescheduleRefusal } from '@domain/session/decideReschedule'
import type { Stopped } from '@domain/session/session'
import type { WindowRefusal } from '@domain/session/signUpPhase'
import type { InvitationRefusal, InviteRefusal } from '@domain/staff/invitation'
import type { ScopeToGive } from '@domain/staff/scopes'

/** The same for staff. */
export interface StaffAnswers {
  /** Those that ended a short while ago too. */
  myGrants: { output: { readonly grants: readonly OwnGrant[] }; refusal: never }
  /** What an invitation offers, before it is taken up. */
  invitation: { output: Offered; refusal: InvitationRefusal }
  acceptInvitation: { output: Offered; refusal: InvitationRefusal }
  inviteScopes: { output: { readonly scopes: readonly ScopeToGive[] }; refusal: never }
  /** `code`: shown this once; only its hash is kept. */
  inviteStaff: { output: { readonly code: string; readonly lapsesAt: Instant }; refusal: NotFound | InviteRefusal }
  /** 小程序码 that opens it; drawn anew each time, kept nowhere. */
  invitationPicture: { output: { readonly picture: string }; refusal: InvitationRefusal }
  /** 工作人员: who has which role, and which invitations are open. */
  staffGrants: { output: { readonly grants: readonly StaffGrant[] }; refusal: never }
  endGrant: { output: { readonly ended: true }; refusal: NotFound | { readonly code: 'LAST_ORGANISER' } }
  withdrawInvitation: { output: { readonly withdrawn: true }; refusal: NotFound | { readonly code: 'INVITATION_USED' } }
  claimOrganiser: { output: { readonly claimed: true }; refusal: { readonly code: 'SETUP_CODE_WRONG' } | { readonly code: 'SETUP_CODE_USED' } }
  previewEdition: { output: Difference; refusal: FileRefusal }
  importEdition: { output: Difference; refusal: FileRefusal | { readonly code: 'DIFFERENCE_OUTDATED' } }
  sessionDesk: { output: { readonly sessions: readonly SessionDesk[] }; refusal: never }
  changeCapacity: { output: { readonly session: SessionDesk; readonly offersMade: number }; refusal: NotFound | CapacityAnswer | RaceLost }
  /** `told`: how many people (bookers and waiting) will be told. */
  cancelSession: { output: { readonly session: SessionDesk; readonly told: number }; refusal: NotFound | RescheduleRefusal | RaceLost }
  reschedule: { output: { readonly session: SessionDesk; readonly told: number }; refusal: NotFound | RescheduleRefusal | RaceLost }
  reserveForCaller: { output: { readonly ticketId: string; readonly party: Party }; refusal: NotFound | ReserveRefusal | AskRefusal | AnswersRefusal | { readonly code: 'GUARDIANS_NOT_ASKED' } | RaceLost }
  /** 现在人多不多: the places one may say it of. */
  crowdDesk: { output: { readonly bases: readonly CrowdDesk[] }; refusal: never }
  setCrowd: { output: { readonly crowd: Crowd }; refusal: NotFound }
  groupRequests: { output: { readonly requests: readonly GroupRequest[] }; refusal: never }
  answerGroup: { output: { readonly done: true }; refusal: NotFound | AnswerRefusal | RaceLost | WindowRefusal | PartyRefusal | Extract<ReserveRefusal, { code: 'SESSION_FULL' }> | { readonly code: 'OTHER_EVENT' | 'LIST_WANTED' } }
  reserveGroupForCaller: { output: { readonly ticketId: string; readonly party: Party }; refusal: NotFound | ReserveRefusal | AskRefusal | GroupRefusal | RaceLost }
  /** 预约名单, twenty at a time; masked. */
  sessionHolders: { output: HolderPage; refusal: NotFound }
  /** Whose ticket a short code is, masked: said before it is changed or given up for somebody who calls. */
  findByCode: { output: FoundTicket; refusal: NotFound | { readonly code: 'NO_RESERVATION' } }
  /** Who comes on a ticket is changed for somebody who calls; the code stays, the QR is a new one. */
  changeForCaller: {
    output: { readonly ticketId: string; readonly party: Party }
    refusal: NotFound | ChangeRefusal | AnswersRefusal | ListRefusal | { readonly code: 'GUARDIANS_NOT_ASKED' } | RaceLost
  }
  cancelForCaller: { output: { readonly cancelledAt: Instant }; refusal: NotFound | CancelRefusal | RaceLost }
  callsDue: { output: { readonly calls: readonly CallDue[] }; refusal: never }
  /** Shows the number to call, nothing where none was left; the audit log keeps who looked. */
  revealContact: { output: Contact; refusal: NotFound }
  /** What the organiser of a session needs of one reservation. */
  revealHolder: { output: Revealed; refusal: NotFound }
  markCalled: { output: { readonly done: true }; refusal: NotFound | RaceLost }
  /** 紧急通知: those that stand or stood today, and what one can be about. `everybody`: the caller may tell all visitors. */
  urgentDesk: { output: { readonly notices: readonly UrgentDesk[]; readonly sessions: readonly UrgentSession[]; readonly everybody: boolean }; refusal: never }
  /** `told`: how many families (holding and waiting) are told besides; 0 when it is about no session. */
  sendUrgent: { output: { readonly told: number }; refusal: NotFound | UrgentRefusal | SessionGone }
  endUrgent: { output: { readonly ended: true }; refusal: NotFound }
  operatorStatus: { output: OperatorStatus; refusal: never }
  gateSessions: { output: { readonly sessions: readonly GateSession[] }; refusal: never }
  checkIn: {
    output: LetIn
    refusal: NotFound | CheckInRefusal | RaceLost
      | { readonly code: 'CODE_UNREADABLE' } | { readonly code: 'TICKET_FORGED' } | { readonly code: 'GATE_UNKNOWN' }
      | { readonly code: 'WRONG_SESSION'; readonly sessionId: string }
  }
  /** Each scan by its id: kept, or why not. */
  uploadScans: { output: { readonly scans: Readonly<Record<string, ScanAnswer>> }; refusal: NotFound | RaceLost }
  gateRoster: { output: GateRoster; refusal: NotFound }
  /** So many as there were; the allotment goes by the request's key. A repeat of one given back since has what was used. */
  takeAllotment: { output: { readonly places: number }; refusal: NotFound | TakeRefusal | RaceLost }
  /** `used`: places that people were let in on; the others are left again. */
  giveBackAllotment: { output: { readonly used: number }; refusal: NotFound | RaceLost }
  /** 现场看板 */
  gateDesk: { output: GateDesk; refusal: NotFound }
  /** 暂停入场: what the gates hear at their next contact. A repeat finds it stopped already, with the first one's time. */
  stopEntry: { output: { readonly stopped: Stopped }; refusal: NotFound | SessionGone | RaceLost }
  resumeEntry: { output: { readonly resumed: true }; refusal: NotFound }
  /** Parties whose phone number ends so; none where none was left. */
  findByPhone: {
    output: { readonly found: readonly FoundParty[] }
    refusal: NotFound | { readonly code: 'GATE_UNKNOWN' } | { readonly code: 'TOO_MANY_REQUESTS'; readonly until: Instant }
  }
}

/** Nobody can be told of it any more. */
type SessionGone = Extract<RescheduleRefusal, { code: 'SESSION_CANCELLED' | 'SESSION_OVER' }>

type FileRefusal = { readonly code: 'EDITION_FILE_WRONG'; readonly problems: readonly FileProblem[] } | { readonly code: 'OTHER_EDITION'; readonly editionId: string }
