import { SHARE_BUTTON } from '@/platform/share'
import { FootAction } from '@/ui/FootAction'
import type { SharedPage } from '@/features/share/useSharing'
import { useShareTap } from '@/features/share/useShareTap'
import '@/ui/moreIcons.scss'

/** 分享, beside the main button of a page. */
export const ShareAction = (shared: SharedPage) => {
  const share = useShareTap(shared)
  return <FootAction icon='share' words='分享' label='分享给家人朋友' openType={SHARE_BUTTON} onTap={() => void share()} />
}
