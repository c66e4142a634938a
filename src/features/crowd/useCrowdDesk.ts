import { useAnswer } from '@/api/useAnswer'

/** The places whose staff the caller is, and what was last said of each. */
export const useCrowdDesk = () => {
  const { answer, reread } = useAnswer('crowdDesk', {})
  const ready = answer.kind === 'ready' ? answer : undefined
  return { answer, reread, bases: ready?.value.bases ?? [], at: ready?.at, failed: ready?.failed }
}
