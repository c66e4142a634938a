import { View } from '@tarojs/components'
import type { Subscriptions } from '@domain/contract/views'
import type { Instant } from '@domain/kernel/instant'
import type { Template } from '@domain/notice/notice'
import { reminderAt } from '@domain/person/settle'
import { AllowingNote } from '@/features/notice/AllowingNote'
import { askable } from '@/features/notice/outcome'
import { useAllowing } from '@/features/notice/useAllowing'
import { useNow } from '@/platform/clock'
import { Button } from '@/ui/Button'
import { Note } from '@/ui/Note'

interface Props {
  /** What it may be about. */
  readonly templates: readonly Template[]
  /** Of the session: a reminder whose moment is past is neither asked for nor promised. */
  readonly startsAt: Instant
  /** Besides, and first of all. */
  readonly also?: string
}

/** 提醒我: one tap right after something was obtained. Not shown where no template has been approved yet. */
export const RemindMe = ({ templates, startsAt, also = '' }: Props) => {
  const now = useNow()
  const wanted = templates.filter((template) => template !== 'reminder' || now < reminderAt(startsAt))
  const about = `${also}${ABOUT[wanted[0] ?? 'change']}`
  const { state, ask, canAsk, subscriptions } = useAllowing(wanted)
  if (!canAsk) return null
  if (state.kind === 'idle' && subscriptions && isAllowed(wanted, subscriptions)) {
    return <View className='mt3'><Note kind='plain'>{`微信提醒已经开了：${about}。`}</Note></View>
  }
  return (
    <View>
      {state.kind !== 'allowed' && (
        <>
          <Button kind='tinted' icon='notice' className='mt3' busy={state.kind === 'asking'} onTap={() => void ask()}>发微信提醒我</Button>
          <View className='support mt1 centre'>{about}</View>
        </>
      )}
      <AllowingNote state={state} />
    </View>
  )
}

/** Whether a message of each that can be asked for is allowed already. */
const isAllowed = (wanted: readonly Template[], subscriptions: Subscriptions): boolean =>
  askable(wanted, subscriptions).every(([template]) => subscriptions.accepts[template] > 0)

const ABOUT: Readonly<Record<Template, string>> = {
  reminder: '前一天提醒一次，改期或取消也告诉您',
  offer: '有名额时告诉您，改期或取消也告诉您',
  change: '改期或取消时告诉您',
}
