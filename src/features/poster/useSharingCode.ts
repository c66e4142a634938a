import { DAY } from '@domain/kernel/instant'
import { useAnswer } from '@/api/useAnswer'

/** The mini-program code of a page: it never changes, so one reading a day is plenty. Undefined: it cannot be had. */
export const useSharingCode = (page: 'event' | 'base', id: string): string | undefined | 'pending' => {
  const { answer } = useAnswer('sharingCode', { page, id }, { freshMs: DAY })
  if (answer.kind === 'loading') return 'pending'
  return answer.kind === 'ready' ? answer.value.picture : undefined
}
