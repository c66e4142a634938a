import { View } from '@tarojs/components'
import type { Instant } from '@domain/kernel/instant'
import type { FailedCall } from '@/ui/failure'
import { mainFailureOf } from '@/ui/mainFailureOf'
import { FailureText } from '@/ui/FailureText'
import { formatMoment } from '@/ui/formatTime'
import type { MainRefusal } from '@/ui/mainRefusals'
import { Note } from '@/ui/Note'

interface Props {
  /** How the last reading failed; absent: what is shown is fresh, and nothing is said. */
  readonly failed: FailedCall<MainRefusal> | undefined
  /** When the server gave what is shown; undefined: it has never been read on this device. */
  readonly at: Instant | undefined
  readonly onRetry: () => void
}

/** Says of when what is shown is and why, and offers to read it again. */
export const StaleNote = ({ failed, at, onRetry }: Props) =>
  failed ? (
    <View className='side stale'>
      <Note kind='warning' icon='offline' onTap={onRetry}>
        <FailureText failure={{ ...mainFailureOf(failed), words: `${REASONS[failed.kind]}，${shownWords(at)}。点这里再试一次` }} />
      </Note>
    </View>
  ) : null

const REASONS = { unreachable: '没有连上网', broken: '系统出了点问题', overloaded: '现在人多', refused: '没有更新成功' } as const

const shownWords = (at: Instant | undefined): string =>
  at === undefined ? '有些内容还没有显示' : `显示的是 ${formatMoment(at)} 的内容`
