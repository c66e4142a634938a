import { ok, refuse, type Result } from '@domain/kernel/result'
import { withoutAbsent } from '@domain/kernel/absent'
import { sceneOfInvitation } from '@domain/contract/scene'
import type { Offered } from '@domain/contract/grantViews'
import { decideAccept, type InvitationRefusal } from '@domain/staff/invitation'
import { readInvitationCode } from '@domain/staff/invitationCode'
import type { PersonContext, PersonHandler, StaffHandler } from '../context'
import { openapi } from '../store/cloud'
import { readGrant, takeInvitation, type GrantDocument, type KeptInvitation } from '../store/grants'
import { invitationId } from './invitationId'

/** What an invitation offers, and from whom in role. Who has the code has the right to know; a wrong one says nothing. 1 call. */
export const invitation: PersonHandler<'invitation'> = async ({ code }, context) => {
  const found = await findInvitation(code, context)
  return found.ok ? ok(found.value.offered) : found
}

/** The first to accept has the role; a repeat of theirs is told the same. 3 calls; a repeat 2. */
export const acceptInvitation: PersonHandler<'acceptInvitation'> = async ({ code }, context) => {
  const found = await findInvitation(code, context)
  if (!found.ok) return found
  const { id, offered } = found.value
  if (offered.taken) return ok(offered)
  if (await takeInvitation(id, context.caller.personId, context.now)) return ok({ ...offered, taken: true })
  // Somebody was there at the same moment: looked at again, it says who.
  return await invitation({ code }, context)
}

/** Wide enough to be scanned from a phone's screen across a table; WeChat takes 280 to 1280. */
const WIDTH_PX = 430

/** 小程序码 of an invitation. It holds the secret, so it is drawn for whoever has that and kept nowhere. 2 calls, and 1 to WeChat. */
export const invitationPicture: StaffHandler<'invitationPicture', string> = {
  load: async ({ code }, context) => {
    const found = await findInvitation(code, context)
    return found.ok ? ok({ target: 'perItem', loaded: readInvitationCode(code) ?? '' }) : found
  },
  run: async (_input, code) => {
    // Not checked against the published version: stewards are invited before the release too.
    const asked = { scene: sceneOfInvitation(code), page: 'pages/staff/invitation/index', checkPath: false, width: WIDTH_PX }
    const { contentType, buffer } = await openapi.wxacode.getUnlimited(asked)
    return ok({ picture: `data:${contentType};base64,${Buffer.from(buffer).toString('base64')}` })
  },
}

interface Found {
  readonly id: string
  readonly offered: Offered
}

const findInvitation = async (typed: string, { caller, now }: PersonContext): Promise<Result<Found, InvitationRefusal>> => {
  const id = invitationId(typed)
  const found = id === undefined ? undefined : await readGrant(id)
  if (!found?.invitation) return refuse({ code: 'INVITATION_UNKNOWN' })
  const isTaker = found.personId === caller.personId
  const decided = decideAccept(found.invitation, isTaker, now)
  return decided.ok ? ok({ id: found._id, offered: offeredIn(found, found.invitation, isTaker) }) : decided
}

const offeredIn = (
  { role, scope, until }: GrantDocument,
  { from, lapsesAt }: KeptInvitation,
  isTaker: boolean,
): Offered => withoutAbsent<Offered>({ role, scope, until, from, lapsesAt, taken: isTaker ? true : undefined })
