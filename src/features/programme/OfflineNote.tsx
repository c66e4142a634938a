import { View } from '@tarojs/components'
import type { Instant } from '@domain/kernel/instant'
import { formatMoment } from '@/ui/formatTime'
import { Note } from '@/ui/Note'

interface Props {
  readonly shown: boolean
  readonly at: Instant
  readonly onRetry: () => void
}

/** Says how old the programme is that this device shows without a network. */
export const OfflineNote = ({ shown, at, onRetry }: Props) =>
  shown ? (
    <View className='side mt3'>
      <Note kind='warning' icon='offline' onTap={onRetry}>{`没有连上网，显示的是 ${formatMoment(at)} 的内容。点这里再试一次`}</Note>
    </View>
  ) : null
