import { useOwnFamily } from '@/api/ownFamily'

/** 家人: the caller's saved family and consent, read when the screen opens. */
export const useFamily = useOwnFamily
