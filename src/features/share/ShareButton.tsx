import { SHARE_BUTTON } from '@/platform/share'
import { Button } from '@/ui/Button'
import type { SharedPage } from '@/features/share/useSharing'
import { useShareTap } from '@/features/share/useShareTap'
import '@/ui/moreIcons.scss'

/** 分享, where there is nothing else to do at the foot of a page. */
export const ShareButton = (shared: SharedPage) => {
  const share = useShareTap(shared)
  return (
    <Button kind='tinted' icon='share' className='grow' {...(SHARE_BUTTON && { openType: SHARE_BUTTON })} onTap={() => void share()}>
      分享给家人朋友
    </Button>
  )
}
