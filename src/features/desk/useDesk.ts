import { useAnswer } from '@/api/useAnswer'

/** The sessions that this person manages, with their figures. What this device has of them is shown while no newer answer comes. */
export const useDesk = () => {
  const { answer, reread } = useAnswer('sessionDesk', {})
  const ready = answer.kind === 'ready' ? answer : undefined
  return { answer, reread, sessions: ready?.value.sessions ?? [], at: ready?.at, failed: ready?.failed }
}
