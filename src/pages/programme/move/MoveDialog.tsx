import { View } from '@tarojs/components'
import type { MyTicket, SessionView } from '@domain/contract/views'
import { Dialog } from '@/ui/Dialog'
import { formatSpan } from '@/ui/formatTime'
import { unbroken } from '@/ui/unbroken'

interface Props {
  readonly open: boolean
  readonly from: Pick<MyTicket, 'startsAt' | 'endsAt'>
  readonly to: Pick<SessionView, 'startsAt' | 'endsAt'>
  readonly onConfirm: () => void
  readonly onKeep: () => void
}

/** Asks once before a ticket is moved: from when, to when. */
export const MoveDialog = ({ open, from, to, onConfirm, onKeep }: Props) => (
  <Dialog open={open} title='换到这一场？' confirm={{ words: '确认换场', onTap: onConfirm }} cancel={{ words: '再想想', onTap: onKeep }}>
    <View>{`原来：${unbroken(formatSpan(from.startsAt, from.endsAt))}`}</View>
    <View className='strong mt1'>{`换到：${unbroken(formatSpan(to.startsAt, to.endsAt))}`}</View>
    <View className='support mt2'>原来的名额会让出，二维码和票号都换成新的。</View>
  </Dialog>
)
