import { View } from '@tarojs/components'
import { a11y } from '@/ui/a11y'
import { classes } from '@/ui/classes'
import './ticket.scss'

export type TicketTab = 'toUse' | 'before'

interface Props {
  readonly chosen: TicketTab
  readonly toUse: number
  readonly onChoose: (tab: TicketTab) => void
}

/** 待使用 or 以前的. */
export const TicketTabs = ({ chosen, toUse, onChoose }: Props) => (
  <View className='side ticket-tabs'>
    <View className='chips'>
      <Tab words={toUse > 0 ? `待使用 ${toUse}` : '待使用'} on={chosen === 'toUse'} onTap={() => onChoose('toUse')} />
      <Tab words='以前的' on={chosen === 'before'} onTap={() => onChoose('before')} />
    </View>
  </View>
)

const Tab = ({ words, on, onTap }: { readonly words: string; readonly on: boolean; readonly onTap: () => void }) => (
  <View className={classes('chip', on && 'chip-chosen')} hoverClass='pressed' onClick={onTap} {...a11y({ role: 'radio', checked: on })}>
    {words}
  </View>
)
