import { View } from '@tarojs/components'
import { failureOf, type FailedCall } from '@/ui/failure'
import { FailureText } from '@/ui/FailureText'
import { Note } from '@/ui/Note'

interface Props {
  /** How the last reading failed; absent: what is shown is fresh, and nothing is said. */
  readonly failed: FailedCall | undefined
  /** What is shown, as 刚才的内容. */
  readonly shown?: string
  readonly onRetry: () => void
}

/** Says that what is shown is from before and why, and offers to read it again. */
export const StaleNote = ({ failed, shown = '刚才的内容', onRetry }: Props) =>
  failed ? (
    <View className='side mt3'>
      <Note kind='warning' icon='offline' onTap={onRetry}>
        <FailureText failure={{ ...failureOf(failed), words: `${reason(failed)}，显示的是${shown}。点这里再试一次` }} />
      </Note>
    </View>
  ) : null

const reason = ({ kind }: FailedCall): string => (kind === 'unreachable' ? '没有连上网' : '没有更新成功')
