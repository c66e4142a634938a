import type { Inputs } from '@domain/contract/inputs'
import type { StaffAnswers } from '@domain/contract/staffAnswers'
import type { VisitorAnswers } from '@domain/contract/visitorAnswers'
import type { Instant } from '@domain/kernel/instant'
import type { Needed } from '@domain/staff/grant'

type Answers = VisitorAnswers & StaffAnswers

export type Action = keyof Answers
export type Input<A extends Action> = Inputs[A]
export type Output<A extends Action> = Answers[A]['output']

/** Refusals that any action may answer; `FAULT` is ours, with a request id to quote. */
export type CommonRefusal =
  | { readonly code: 'BAD_INPUT'; readonly field: string }
  | { readonly code: 'UNKNOWN_ACTION' }
  | { readonly code: 'SIGN_IN_NEEDED' }
  | { readonly code: 'NOT_ALLOWED' }
  /** The caller had the role for it, until then. */
  | { readonly code: 'GRANT_ENDED'; readonly endedAt: Instant }
  /** Far too many in a few seconds; nothing was done. */
  | { readonly code: 'TOO_MANY_REQUESTS'; readonly until: Instant }
  | { readonly code: 'FAULT' }

export type OwnRefusal<A extends Action> = Answers[A]['refusal']
export type Refusal<A extends Action = Action> = Answers[A]['refusal'] | CommonRefusal

/** Every reply, refused or not, carries the request's id and the server's `now`. */
export type Reply<A extends Action> = { readonly requestId: string; readonly now: Instant } & (
  | { readonly ok: true; readonly value: Output<A> }
  | { readonly ok: false; readonly refusal: Refusal<A> }
)

/** Who may call an action: anyone; any person WeChat knows; or a person with a grant for the permission, or one of several. */
export type Access = 'public' | 'person' | Needed

/** Every action, the function that serves it, who may call it, and whether it leaves an audit line. */
export const ACTIONS = {
  home: { by: 'visitor', access: 'public' },
  listSessions: { by: 'visitor', access: 'public' },
  event: { by: 'visitor', access: 'public' },
  base: { by: 'visitor', access: 'public' },
  crowds: { by: 'visitor', access: 'public' },
  reserve: { by: 'visitor', access: 'person' },
  cancel: { by: 'visitor', access: 'person' },
  changeParty: { by: 'visitor', access: 'person' },
  move: { by: 'visitor', access: 'person' },
  joinWaiting: { by: 'visitor', access: 'person' },
  leaveWaiting: { by: 'visitor', access: 'person' },
  acceptOffer: { by: 'visitor', access: 'person' },
  subscriptions: { by: 'visitor', access: 'person' },
  keepSubscriptions: { by: 'visitor', access: 'person' },
  reserveGroup: { by: 'visitor', access: 'person' },
  family: { by: 'visitor', access: 'person' },
  saveMember: { by: 'visitor', access: 'person' },
  removeMember: { by: 'visitor', access: 'person' },
  giveConsent: { by: 'visitor', access: 'person' },
  withdrawConsent: { by: 'visitor', access: 'person' },
  myTickets: { by: 'visitor', access: 'person' },
  myRecords: { by: 'visitor', access: 'person' },
  correctRecord: { by: 'visitor', access: 'person' },
  deleteRecord: { by: 'visitor', access: 'person' },
  closeAccount: { by: 'visitor', access: 'person' },
  sharingCode: { by: 'visitor', access: 'public' },
  openUpload: { by: 'visitor', access: 'person' },
  confirmUpload: { by: 'visitor', access: 'person' },
  readNames: { by: 'visitor', access: 'person' },
  myGrants: { by: 'staff', access: 'person' },
  invitation: { by: 'staff', access: 'person' },
  acceptInvitation: { by: 'staff', access: 'person', audited: true },
  inviteScopes: { by: 'staff', access: 'invite' },
  invitationPicture: { by: 'staff', access: 'invite' },
  inviteStaff: { by: 'staff', access: 'invite', audited: true },
  staffGrants: { by: 'staff', access: 'invite', audited: true },
  endGrant: { by: 'staff', access: 'invite', audited: true },
  withdrawInvitation: { by: 'staff', access: 'invite', audited: true },
  claimOrganiser: { by: 'staff', access: 'person', audited: true },
  previewEdition: { by: 'staff', access: 'import' },
  importEdition: { by: 'staff', access: 'import', audited: true },
  sessionDesk: { by: 'staff', access: 'manage' },
  changeCapacity: { by: 'staff', access: 'manage', audited: true },
  cancelSession: { by: 'staff', access: 'manage', audited: true },
  reschedule: { by: 'staff', access: 'manage', audited: true },
  reserveForCaller: { by: 'staff', access: 'serveCallers', audited: true },
  crowdDesk: { by: 'staff', access: 'manage' },
  setCrowd: { by: 'staff', access: 'manage', audited: true },
  groupRequests: { by: 'staff', access: 'manage' },
  answerGroup: { by: 'staff', access: 'manage', audited: true },
  reserveGroupForCaller: { by: 'staff', access: 'serveCallers', audited: true },
  sessionHolders: { by: 'staff', access: 'manage' },
  findByCode: { by: 'staff', access: ['serveCallers', 'manage'] },
  changeForCaller: { by: 'staff', access: 'serveCallers', audited: true },
  cancelForCaller: { by: 'staff', access: 'serveCallers', audited: true },
  callsDue: { by: 'staff', access: 'serveCallers' },
  revealContact: { by: 'staff', access: 'serveCallers', audited: true },
  revealHolder: { by: 'staff', access: ['serveCallers', 'manage'], audited: true },
  markCalled: { by: 'staff', access: 'serveCallers', audited: true },
  urgentDesk: { by: 'staff', access: 'notify' },
  sendUrgent: { by: 'staff', access: 'notify', audited: true },
  endUrgent: { by: 'staff', access: 'notify', audited: true },
  operatorStatus: { by: 'staff', access: 'operate' },
  gateSessions: { by: 'staff', access: ['checkIn', 'crowd'] },
  checkIn: { by: 'staff', access: 'checkIn' },
  uploadScans: { by: 'staff', access: 'uploadScans' },
  gateRoster: { by: 'staff', access: 'checkIn' },
  takeAllotment: { by: 'staff', access: 'checkIn' },
  giveBackAllotment: { by: 'staff', access: 'uploadScans' },
  gateDesk: { by: 'staff', access: 'crowd' },
  stopEntry: { by: 'staff', access: 'crowd', audited: true },
  resumeEntry: { by: 'staff', access: 'crowd', audited: true },
  findByPhone: { by: 'staff', access: 'checkIn', audited: true },
} as const satisfies Record<Action, { by: 'visitor' | 'staff'; access: Access; audited?: true }>

export type ActionsOf<F extends 'visitor' | 'staff'> = { [A in Action]: (typeof ACTIONS)[A]['by'] extends F ? A : never }[Action]
