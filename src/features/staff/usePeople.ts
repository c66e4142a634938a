import { rolesToGive } from '@domain/staff/invitation'
import { useAnswer } from '@/api/useAnswer'
import { useOwnGrants } from '@/api/ownGrants'
import { useUnkept } from '@/api/useUnkept'
import { useNow } from '@/platform/clock'

/** Who has which role, and what the caller can give. The list is about people, and not kept on the phone. */
export const usePeople = () => {
  const { answer, reread } = useUnkept('staffGrants', {})
  const { grants } = useOwnGrants()
  const scopes = useAnswer('inviteScopes', {}).answer
  const now = useNow()
  const ready = answer.kind === 'ready' ? answer : undefined
  return {
    answer, reread,
    people: ready?.value.grants ?? [], at: ready?.at, failed: ready?.failed,
    roles: rolesToGive(grants, now),
    scopes: scopes.kind === 'ready' ? scopes.value.scopes : undefined,
  }
}
