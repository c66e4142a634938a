import { say } from '@/platform/saying'

/** @returns a function that says something in passing on the screen that is seen */
export const useToast = () => say
