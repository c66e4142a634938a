import { useAnswer } from '@/api/useAnswer'

/** What this person may do as staff; nothing while it is not known, or for somebody who is not signed in. */
export const useOwnGrants = () => {
  const { answer, reread } = useAnswer('myGrants', {})
  return { answer, grants: answer.kind === 'ready' ? answer.value.grants : [], reread }
}
