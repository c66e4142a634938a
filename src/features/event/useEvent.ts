import { useAnswer } from '@/api/useAnswer'

/**
 * An event's page: its facts, and its sessions with the places left. Needs no sign-in.
 * @param freshMs a kept answer younger than this is shown without asking
 */
export const useEvent = (eventId: string, freshMs = 0) => useAnswer('event', { eventId }, { freshMs })
