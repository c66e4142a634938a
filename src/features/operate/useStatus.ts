import { useAnswer } from '@/api/useAnswer'

/** How the service is doing; read anew whenever the page opens. */
export const useStatus = () => {
  const { answer, reread } = useAnswer('operatorStatus', {})
  const ready = answer.kind === 'ready' ? answer : undefined
  return { answer, reread, status: ready?.value, at: ready?.at, failed: ready?.failed }
}
