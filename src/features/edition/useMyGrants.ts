import { useAnswer } from '@/api/useAnswer'

/** The caller's roles. */
export const useMyGrants = () => {
  const { answer, reread } = useAnswer('myGrants', {})
  const grants = answer.kind === 'ready' ? answer.value.grants : []
  return { answer, reread, isOrganiser: grants.some(({ role }) => role === 'organiser') }
}
