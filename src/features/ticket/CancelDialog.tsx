import { View } from '@tarojs/components'
import type { MyTicket } from '@domain/contract/views'
import { partySize } from '@domain/reservation/party'
import { Dialog } from '@/ui/Dialog'
import { mainFailureOf } from '@/ui/mainFailureOf'
import { FailureText } from '@/ui/FailureText'
import { Note } from '@/ui/Note'
import type { CancelState } from '@/features/ticket/useCancel'

interface Props {
  readonly ticket: MyTicket
  readonly state: CancelState
  readonly onConfirm: () => void
  readonly onKeep: () => void
}

/** Asks once before places are given up; says so when it did not work. */
export const CancelDialog = ({ ticket, state, onConfirm, onKeep }: Props) => (
  <Dialog
    open={state.kind !== 'idle'}
    title={`取消 ${partySize(ticket.party)} 人的预约？`}
    confirm={{ words: state.kind === 'sending' ? '取消中…' : '确认取消', danger: true, onTap: onConfirm }}
    cancel={{ words: '再想想', onTap: onKeep }}
    busy={state.kind === 'sending'}
  >
    <View>{ticket.share === 'group' ? '名额会马上放出来，取消后不能恢复。' : '名额会马上让给别的家庭，取消后不能恢复；还想来可以重新预约。'}</View>
    {state.kind === 'failed' && (
      <View className='mt2'>
        <Note kind={state.refused ? 'danger' : 'warning'}><FailureText failure={mainFailureOf(state.failed, '没有收到回音，不知道取消成了没有。再点一次没关系，也可以先看看票上怎么写。')} /></Note>
      </View>
    )}
  </Dialog>
)
