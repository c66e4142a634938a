import type { Instant } from '@domain/kernel/instant'
import type { Grant, Role } from '@domain/staff/grant'
import type { Invitation } from '@domain/staff/invitation'
import { collection, command } from './cloud'

export interface KeptInvitation extends Invitation {
  /** personId of whoever gave it, and in which role. */
  readonly by: string
  readonly from: Role
  readonly at: Instant
  readonly takenAt?: Instant
}

/**
 * A grant, or an invitation to one: the same document, which whoever takes it up writes their id into. So it can be had
 * only once, and nothing has to be kept in step.
 */
export interface GrantDocument extends Omit<Grant, 'personId'> {
  readonly _id: string
  /** Absent while nobody has taken it up. */
  readonly personId?: string
  /** Absent of the first organiser's. */
  readonly invitation?: KeptInvitation
  /** What whoever gave it wrote down of the person, encrypted. Absent where it was not asked for yet. */
  readonly label?: string
}

const grants = collection<GrantDocument>('grants')

/** Nobody needs more; a person with more would be a mistake worth seeing. */
const MOST = 100
/** Of an edition; the database's own limit. */
const MOST_OF_ALL = 1000

/** A person's grants, live or not; `may()` looks at the time. 1 call. */
export const grantsOf = async (personId: string): Promise<readonly Grant[]> =>
  (await grants.find({ where: { personId }, limit: MOST, fields: ['role', 'scope', 'until'] })).map(({ _id, ...grant }) => ({ ...grant, personId }))

/** The same with their labels. 1 call. */
export const grantDocumentsOf = (personId: string): Promise<readonly GrantDocument[]> => grants.find({ where: { personId }, limit: MOST })

/** All of an edition, invitations too. 1 call. */
export const grantsIn = (editionId: string): Promise<readonly GrantDocument[]> =>
  grants.find({ where: { 'scope.editionId': editionId }, limit: MOST_OF_ALL })

/** 1 call. */
export const readGrant = (id: string): Promise<GrantDocument | undefined> => grants.read(id)

/**
 * Gives a grant that can be had only once: the first to write its id has it.
 * @returns the personId of whoever has it
 */
export const claimGrant = async (id: string, grant: Grant): Promise<string | undefined> =>
  ((await grants.insert({ _id: id, ...grant })) ?? grant).personId

/** Writes an invitation; one that is there already stays as it is. 1 call, 2 when it is there. @returns the one that is there */
export const openInvitation = async (document: GrantDocument & { readonly invitation: KeptInvitation }): Promise<KeptInvitation> =>
  (await grants.insert(document))?.invitation ?? document.invitation

/** Each 1 call. @returns whether it was still open */
export const takeInvitation = async (id: string, personId: string, now: Instant): Promise<boolean> =>
  (await grants.change({ _id: id, 'invitation.state': 'open' }, { personId, 'invitation.state': 'taken', 'invitation.takenAt': now })) === 1
export const closeInvitation = async (id: string): Promise<boolean> =>
  (await grants.change({ _id: id, 'invitation.state': 'open' }, { 'invitation.state': 'withdrawn', label: command.remove() })) === 1

/** Ends a grant now. 1 call. */
export const endGrantAt = async (id: string, now: Instant): Promise<void> => {
  await grants.change({ _id: id }, { until: now })
}

/**
 * Deletes what ended before a moment, of every edition, and invitations that nobody took up by then; what was done with it
 * stays in the audit log. 2 calls.
 */
export const removeGrantsBefore = async (before: Instant): Promise<void> => {
  await grants.remove({ until: command.gt(0).and(command.lt(before)) })
  // One to be organiser has no end of its own.
  await grants.remove({ 'invitation.lapsesAt': command.gt(0).and(command.lt(before)), 'invitation.state': command.in(['open', 'withdrawn']) })
}
