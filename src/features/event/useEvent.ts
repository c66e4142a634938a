import { useAnswer } from '@/api/useAnswer'

/** An event's page: its facts, and its sessions with the places left. Needs no sign-in. */
export const useEvent = (eventId: string) => useAnswer('event', { eventId })
