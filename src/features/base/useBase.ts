import { useAnswer } from '@/api/useAnswer'

/** A science base's page: its facts, and its sessions with the places left. Needs no sign-in. */
export const useBase = (baseId: string) => useAnswer('base', { baseId })
