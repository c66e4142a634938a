import { useSending } from '@/api/useSending'
import { clearPhone } from '@/features/records/phoneShelf'

/** Closes the account, and clears this phone with it. @param onClosed  once the server has done it */
export const useClosing = (onClosed: () => void) => {
  const { state, send, clear } = useSending('closeAccount')
  const close = async (): Promise<boolean> => {
    if (!(await send({}))) return false
    clearPhone()
    onClosed()
    return true
  }
  return { state, close, clear }
}
