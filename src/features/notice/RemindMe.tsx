import { View } from '@tarojs/components'
import type { Template } from '@domain/notice/notice'
import { AllowingNote } from '@/features/notice/AllowingNote'
import { useAllowing } from '@/features/notice/useAllowing'
import { Button } from '@/ui/Button'

interface Props {
  /** What it may be about. */
  readonly templates: readonly Template[]
}

/** 提醒我: one tap right after something was obtained. Not shown where no template has been approved yet. */
export const RemindMe = ({ templates }: Props) => {
  const { state, ask, canAsk } = useAllowing(templates)
  if (!canAsk) return null
  return (
    <View>
      {state.kind !== 'allowed' && (
        <>
          <Button kind='tinted' icon='notice' className='mt3' busy={state.kind === 'asking'} onTap={() => void ask()}>发微信提醒我</Button>
          <View className='support mt1 centre'>{ABOUT[templates[0] ?? 'change']}</View>
        </>
      )}
      <AllowingNote state={state} />
    </View>
  )
}

const ABOUT: Readonly<Record<Template, string>> = {
  reminder: '前一天提醒一次，改期或取消也告诉您',
  offer: '有名额时告诉您，改期或取消也告诉您',
  change: '改期或取消时告诉您',
}
