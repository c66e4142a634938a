import { View } from '@tarojs/components'
import { openTickets } from '@/features/ticket/ticketTab'
import { sortShelf, sortTurns } from '@/features/ticket/shelf'
import { useTickets } from '@/features/ticket/useTickets'
import { useNow } from '@/platform/clock'
import { useReturn } from '@/platform/useReturn'
import { a11y } from '@/ui/a11y'

/** How many tickets there are to use, turns in waiting lists, and tickets from before; each leads to its half of the list. */
export const TicketCounts = () => {
  const { shelf, reread } = useTickets()
  const now = useNow()
  useReturn(() => void reread())
  const sorted = shelf && sortShelf(shelf.tickets, now)
  const turns = shelf && sortTurns(shelf.waiting ?? [], now)
  return (
    <View className='card line'>
      <Count count={sorted?.toUse.length} words='待使用的票' onTap={() => openTickets('toUse')} />
      <Count count={turns && turns.offered.length + turns.waiting.length} words='候补' onTap={() => openTickets('toUse')} />
      <Count count={sorted?.before.length} words='以前的票' onTap={() => openTickets('before')} />
    </View>
  )
}

interface Props {
  /** Absent while nobody knows. */
  readonly count: number | undefined
  readonly words: string
  readonly onTap: () => void
}

const Count = ({ count, words, onTap }: Props) => (
  <View className='count' hoverClass='pressed' onClick={onTap} {...a11y({ role: 'button' })}>
    <View className='count-number'>{count ?? '–'}</View>
    <View className='support'>{words}</View>
  </View>
)
