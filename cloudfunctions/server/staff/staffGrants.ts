import { ok, refuse, type Result } from '@domain/kernel/result'
import { withoutAbsent } from '@domain/kernel/absent'
import type { StaffGrant } from '@domain/contract/grantViews'
import { isLive, type Target } from '@domain/staff/grant'
import { isLastOrganiser, mayTakeBack } from '@domain/staff/invitation'
import { targetOf } from '@domain/staff/scopes'
import type { StaffContext, StaffHandler } from '../context'
import { closeInvitation, endGrantAt, grantsIn, type GrantDocument } from '../store/grants'
import { readProgramme } from '../store/programme'
import { labelOf } from './labelOf'

/** An edition's grants and invitations that the caller could have given. */
interface Given {
  readonly document: GrantDocument
  readonly target: Target
}

/** Everything of the edition that is the caller's to see. 2 calls. */
const given = async ({ grants, now, environment: { EDITION } }: StaffContext): Promise<readonly Given[]> => {
  const [documents, programme] = await Promise.all([grantsIn(EDITION), readProgramme(EDITION)])
  const baseOf = (eventId: string) => programme?.events.find(({ id }) => id === eventId)?.baseId
  return documents
    .map((document) => ({ document, target: targetOf(document.scope, baseOf) }))
    .filter(({ document, target }) => mayTakeBack(grants, document.role, target, now))
}

/** 工作人员: who has which role, until when; open invitations; each where the caller could give it. Who looked is kept. 4 calls. */
export const staffGrants: StaffHandler<'staffGrants', readonly Given[]> = {
  load: async (_input, context) => ok({ target: 'perItem', loaded: await given(context) }),
  run: (_input, all, context) =>
    Promise.resolve(ok({ grants: all.map(({ document }) => document).filter(isToBeSeen).map((document) => shown(document, context)) })),
}

/** What was withdrawn is nobody's any more. */
const isToBeSeen = ({ invitation }: GrantDocument): boolean => invitation?.state !== 'withdrawn'

const shown = (document: GrantDocument, context: StaffContext): StaffGrant => {
  const { _id, role, scope, until, invitation, personId } = document
  return withoutAbsent<StaffGrant>({
    id: _id, role, scope, until,
    label: labelOf(document, context),
    since: invitation?.takenAt ?? invitation?.at,
    lapsesAt: personId === undefined ? invitation?.lapsesAt : undefined,
    mine: personId === context.caller.personId ? true : undefined,
  })
}

type One = Given & { readonly all: readonly Given[] }

const loadOne = async ({ grantId }: { readonly grantId: string }, context: StaffContext): Promise<Result<{ readonly target: Target; readonly loaded: One }, { readonly code: 'NOT_FOUND' }>> => {
  const all = await given(context)
  const one = all.find(({ document }) => document._id === grantId)
  return one ? ok({ target: one.target, loaded: { ...one, all } }) : refuse({ code: 'NOT_FOUND' })
}

/** 收回: a role ends now. One that has ended stays as it is. 5 calls. */
export const endGrant: StaffHandler<'endGrant', One> = {
  load: loadOne,
  run: async (_input, { document, all }, { now }) => {
    if (document.personId === undefined) return refuse({ code: 'NOT_FOUND' })
    if (isLastOrganiser(document, all.map((each) => each.document).filter(isTaken), now)) return refuse({ code: 'LAST_ORGANISER' })
    if (isLive(document, now)) await endGrantAt(document._id, now)
    return ok({ ended: true as const })
  },
  note: ({ grantId }) => ({ key: grantId, grant: grantId }),
}

const isTaken = ({ personId }: GrantDocument): boolean => personId !== undefined

/** 撤回: nobody can take it up any more. 5 calls. */
export const withdrawInvitation: StaffHandler<'withdrawInvitation', One> = {
  load: loadOne,
  run: async (_input, { document: { _id, invitation } }) => {
    const withdrawn = invitation?.state === 'withdrawn' || (await closeInvitation(_id))
    return withdrawn ? ok({ withdrawn: true as const }) : refuse({ code: 'INVITATION_USED' })
  },
  note: ({ grantId }) => ({ key: grantId, grant: grantId }),
}
