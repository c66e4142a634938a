import { useAnswer } from '@/api/useAnswer'

/** Every session of the edition with the places left; needs no sign-in. */
export const useSessions = () => useAnswer('listSessions', {})
