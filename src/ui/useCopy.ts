import { copyText, SAYS_COPIED } from '@/platform/clipboard'
import { useToast } from '@/ui/toast'

/** Copies a text when a button asks for it, and says once whether it worked. */
export const useCopy = () => {
  const say = useToast()
  return async (text: string): Promise<void> => {
    if (!(await copyText(text))) return say('没有复制成功，请再点一次', 'warning')
    if (!SAYS_COPIED) say('已复制')
  }
}
