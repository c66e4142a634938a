import { View } from '@tarojs/components'
import type { ChangeAction, ChangeState } from '@/features/desk/useChange'
import { failureOf } from '@/ui/failureOf'
import { FailureText } from '@/ui/FailureText'
import { Note } from '@/ui/Note'

const NOBODY_KNOWS = '没有收到回音，不知道改上没有。再按一次不会重复。'

/** What went wrong with a change, if anything. */
export const ChangeOutcome = <A extends ChangeAction>({ state }: { readonly state: ChangeState<A> }) =>
  state.kind === 'failed' ? (
    <View className='mt3'>
      <Note kind={state.refused ? 'danger' : 'warning'}><FailureText failure={failureOf(state.failed, NOBODY_KNOWS)} /></Note>
    </View>
  ) : null
