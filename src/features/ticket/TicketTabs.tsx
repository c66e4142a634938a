import { View } from '@tarojs/components'
import type { TicketTab } from '@/features/ticket/ticketTab'
import { Chips } from '@/ui/Chips'
import './ticket.scss'

interface Props {
  readonly chosen: TicketTab
  readonly toUse: number
  readonly onChoose: (tab: TicketTab) => void
}

/** 待使用 or 以前的. */
export const TicketTabs = ({ chosen, toUse, onChoose }: Props) => (
  <View className='side ticket-tabs'>
    <Chips
      label='哪些票'
      options={[{ value: 'toUse', label: toUse > 0 ? `待使用 ${toUse}` : '待使用' }, { value: 'before', label: '以前的' }]}
      chosen={chosen}
      onChoose={onChoose}
    />
  </View>
)
