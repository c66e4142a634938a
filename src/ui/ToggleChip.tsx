import { View } from '@tarojs/components'
import { a11y } from '@/ui/a11y'
import { classes } from '@/ui/classes'

interface Props {
  readonly words: string
  readonly on: boolean
  readonly onToggle: () => void
}

/** A filter that is on or off. */
export const ToggleChip = ({ words, on, onToggle }: Props) => (
  <View className={classes('filter', on && 'filter-chosen filter-on')}>
    <View className='filter-words' hoverClass='pressed' onClick={onToggle} {...a11y({ role: 'checkbox', checked: on })}>{words}</View>
  </View>
)
