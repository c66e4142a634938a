import { View } from '@tarojs/components'
import { a11y } from '@/ui/a11y'
import { classes } from '@/ui/classes'
import { Icon } from '@/ui/Icon'
import '@/ui/moreIcons.scss'

interface Option {
  readonly value: string
  readonly label: string
  /** In smaller words after it. */
  readonly note?: string
}

interface Props {
  readonly options: readonly Option[]
  readonly chosen: readonly string[]
  readonly onToggle: (value: string) => void
}

/** Several of a few, side by side, large enough for a thumb. */
export const CheckChips = ({ options, chosen, onToggle }: Props) => (
  <View className='chips check-chips'>
    {options.map(({ value, label, note }) => {
      const checked = chosen.includes(value)
      return (
        <View
          key={value}
          className={classes('chip check-chip', checked && 'chip-chosen')}
          hoverClass='pressed'
          onClick={() => onToggle(value)}
          {...a11y({ role: 'checkbox', checked, label: note === undefined ? label : `${label}，${note}` })}
        >
          {checked && <Icon name='check' size={18} />}
          <View className='check-chip-words'>{label}</View>
          {note !== undefined && <View className='check-chip-note'>{note}</View>}
        </View>
      )
    })}
  </View>
)
