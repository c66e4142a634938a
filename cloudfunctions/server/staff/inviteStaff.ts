import { instant } from '@domain/kernel/instant'
import { ok, refuse } from '@domain/kernel/result'
import { withoutAbsent } from '@domain/kernel/absent'
import { may, type Scope, type Target } from '@domain/staff/grant'
import { decideInvite, lapseOf } from '@domain/staff/invitation'
import { targetOf } from '@domain/staff/scopes'
import type { Input } from '@domain/contract/api'
import type { StaffHandler } from '../context'
import type { Environment } from '../environment'
import { sealText } from '../identity/fieldCipher'
import { openInvitation, type GrantDocument } from '../store/grants'
import { readBase, readEvent } from '../store/programme'
import { invitationCode, invitationId } from './invitationId'

interface Wanted {
  readonly scope: Scope
  readonly target: Target
}

/**
 * 邀请: offers a role to whoever takes it up first, by a code that is answered once. 4 calls, 3 for a day or the edition;
 * a repeat, one more, has the same code.
 */
export const inviteStaff: StaffHandler<'inviteStaff', Wanted> = {
  load: async ({ scope: asked }, { environment: { EDITION } }) => {
    const scope: Scope = { ...asked, editionId: EDITION }
    const place = await placeOf(asked)
    if (!place) return refuse({ code: 'NOT_FOUND' })
    const target = targetOf(scope, () => place.baseId)
    return ok({ target, loaded: { scope, target } })
  },
  run: async (input, { scope, target }, context) => {
    const { grants, now, caller: { personId }, environment } = context
    const until = input.until === undefined ? undefined : instant(input.until)
    const wish = { role: input.role, scope, until }
    const decided = decideInvite(grants, wish, target, now)
    if (!decided.ok) return decided
    const code = invitationCode(personId, input.requestKey, environment.IDENTITY_KEY)
    const from = grants.find((grant) => may([grant], 'invite', target, now))?.role ?? 'organiser'
    const fresh = { state: 'open', by: personId, from, at: now, lapsesAt: lapseOf(until, now) } as const
    const _id = invitationId(code) ?? ''
    const document = { ...withoutAbsent<GrantDocument>({ _id, ...wish, label: sealed(input.label, _id, environment) }), invitation: fresh }
    const { lapsesAt } = await openInvitation(document)
    return ok({ code, lapsesAt })
  },
  note: ({ requestKey, role, scope, until }) => ({ key: requestKey, role, scope: scopeNote(scope), until }),
}

const sealed = (label: string, place: string, { EDITION, FIELD_KEYS }: Environment): string => sealText(label, place, EDITION, FIELD_KEYS)

/** Whether what the role is for is there, and the base that an event is a visit to. */
const placeOf = async (scope: Input<'inviteStaff'>['scope']): Promise<{ readonly baseId?: string } | undefined> => {
  if (scope.kind === 'event') return readEvent(scope.eventId)
  if (scope.kind === 'base') return (await readBase(scope.baseId)) && {}
  return {}
}

const scopeNote = (scope: Input<'inviteStaff'>['scope']): string => {
  if (scope.kind === 'event') return scope.eventId
  if (scope.kind === 'base') return scope.baseId
  return scope.kind === 'day' ? scope.on : scope.kind
}
