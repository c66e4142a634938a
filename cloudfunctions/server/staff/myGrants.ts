import { ok } from '@domain/kernel/result'
import { withoutAbsent } from '@domain/kernel/absent'
import { isLive, UPLOAD_GRACE_MS } from '@domain/staff/grant'
import type { OwnGrant } from '@domain/contract/grantViews'
import type { PersonHandler } from '../context'
import { grantDocumentsOf } from '../store/grants'
import { labelOf } from './labelOf'

/** The caller's own grants, for the staff entrance; one that has ended as long as its scans may still come in. 1 call. */
export const myGrants: PersonHandler<'myGrants'> = async (_input, context) => {
  const documents = await grantDocumentsOf(context.caller.personId)
  const shown = documents.filter((document) => isLive(document, context.now, UPLOAD_GRACE_MS))
  return ok({ grants: shown.map((document) => withoutAbsent<OwnGrant>({ role: document.role, scope: document.scope, until: document.until, label: labelOf(document, context) })) })
}
