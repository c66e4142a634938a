import { useAnswer } from '@/api/useAnswer'

/** What stands, what became of it, and what a notice can be about. */
export const useUrgentDesk = () => {
  const { answer, reread } = useAnswer('urgentDesk', {})
  const ready = answer.kind === 'ready' ? answer : undefined
  return { answer, reread, desk: ready?.value, at: ready?.at, failed: ready?.failed }
}
