import { View } from '@tarojs/components'
import { partySize } from '@domain/reservation/party'
import type { GroupDraft } from '@/features/group/groupDraft'
import type { GroupState } from '@/features/group/useGroup'
import { useQueueing } from '@/platform/queue'
import { a11y } from '@/ui/a11y'
import { Button } from '@/ui/Button'
import { failureOf } from '@/ui/failureOf'
import { FailureText } from '@/ui/FailureText'
import { Icon } from '@/ui/Icon'
import { Note } from '@/ui/Note'

interface Props {
  readonly state: GroupState<'reserveGroup'>
  readonly draft: GroupDraft
  /** Fields that still have to be looked at, once the leader has pressed. */
  readonly problemCount: number
  readonly onSubmit: () => void
  readonly onTicket: () => void
}

/** What is left to do, what came of it, and the one button. */
export const GroupFoot = ({ state, draft, problemCount, onSubmit, onTicket }: Props) => (
  <View>
    {problemCount > 0 && (
      <View className='field-error group-summary' {...a11y({ role: 'alert', live: true })}>
        <Icon name='warning' size={18} />{`还有 ${problemCount} 处要看一下`}
      </View>
    )}
    {problemCount === 0 && <GroupFailed state={state} />}
    {hasAlready(state)
      ? <Button onTap={onTicket}>看我的申请</Button>
      : <Submit state={state} people={partySize(draft.party)} onSubmit={onSubmit} />}
  </View>
)

const hasAlready = (state: Props['state']): boolean =>
  state.kind === 'failed' && state.failed.kind === 'refused' && state.failed.refusal.code === 'ALREADY_RESERVED'

const GroupFailed = ({ state }: Pick<Props, 'state'>) =>
  state.kind === 'failed'
    ? <View className='group-outcome'><Note kind={state.refused ? 'danger' : 'warning'}><FailureText failure={failureOf(state.failed, NOBODY_KNOWS)} /></Note></View>
    : null

const NOBODY_KNOWS = '没有收到回音，不知道交上没有。填写的都在，再试一次不会重复占名额。'

const Submit = ({ state, people, onSubmit }: Pick<Props, 'state' | 'onSubmit'> & { readonly people: number }) => {
  const queueing = useQueueing()
  const words = state.kind === 'failed' && !state.refused ? `再试一次，${people} 人` : `提交申请，${people} 人`
  const busy = state.kind === 'sending'
  return <Button busy={busy} onTap={onSubmit}>{busy ? (queueing ? '正在排队…' : '提交中…') : words}</Button>
}
