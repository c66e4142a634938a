import { useOwnGrants } from '@/api/ownGrants'

/** What this person may do as staff, read when the screen opens. */
export const useGrants = useOwnGrants
