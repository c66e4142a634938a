import { View } from '@tarojs/components'
import type { FailedCall } from '@/ui/failure'
import { failureOf } from '@/ui/failureOf'
import { FailureText } from '@/ui/FailureText'
import { Note } from '@/ui/Note'

/** What a screen may know of a change that was sent; `src/api/useChange.ts` has it in full. */
type Outcome =
  | { readonly kind: 'idle' | 'sending' | 'done' }
  | { readonly kind: 'failed'; readonly failed: FailedCall; readonly refused: boolean }

const NOBODY_KNOWS = '没有收到回音，不知道改上没有。再按一次不会重复。'

/** What went wrong with a change, if anything. */
export const ChangeOutcome = ({ state }: { readonly state: Outcome }) =>
  state.kind === 'failed' ? (
    <View className='mt3'>
      <Note kind={state.refused ? 'danger' : 'warning'}><FailureText failure={failureOf(state.failed, NOBODY_KNOWS)} /></Note>
    </View>
  ) : null
