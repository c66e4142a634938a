import { View } from '@tarojs/components'
import type { Sending } from '@/api/useSending'
import { Dialog } from '@/ui/Dialog'
import { failureOf } from '@/ui/failureOf'
import { FailureText } from '@/ui/FailureText'
import { Note } from '@/ui/Note'

interface Props {
  readonly open: boolean
  /** Places are being held for the party. */
  readonly offered: boolean
  readonly state: Sending<'leaveWaiting'>
  readonly onConfirm: () => void
  readonly onKeep: () => void
}

/** Asks once before a turn is given up; says so when it did not work. */
export const LeaveDialog = ({ open, offered, state, onConfirm, onKeep }: Props) => (
  <Dialog
    open={open}
    title={offered ? '让给下一位？' : '退出候补？'}
    confirm={{ words: state.kind === 'sending' ? '提交中…' : offered ? '让给下一位' : '确认退出', danger: true, onTap: onConfirm }}
    cancel={{ words: '再想想', onTap: onKeep }}
    busy={state.kind === 'sending'}
  >
    <View>{offered ? '给您留的名额会马上给下一位。还想来的话，要重新排队。' : '退出后，再来要从最后排起。您填的姓名和手机号会删掉。'}</View>
    {state.kind === 'failed' && (
      <View className='mt2'>
        <Note kind={state.lost ? 'warning' : 'danger'}><FailureText failure={failureOf(state.failed, '没有收到回音，不知道办成了没有。再点一次没关系。')} /></Note>
      </View>
    )}
  </Dialog>
)
