import { shareLink } from '@/platform/share'
import { useToast } from '@/ui/toast'
import type { SharedPage } from '@/features/share/useSharing'

/** What a share button does where it is not WeChat's own: hands over the link. */
export const useShareTap = ({ title, address }: SharedPage) => {
  const say = useToast()
  return async (): Promise<void> => {
    const outcome = await shareLink(title, address)
    if (outcome === 'copied') say('链接已复制，发给家人朋友吧')
    if (outcome === 'failed') say('没有复制成功，请复制浏览器里的网址', 'warning')
  }
}
