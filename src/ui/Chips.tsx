import { View } from '@tarojs/components'
import { a11y } from '@/ui/a11y'
import { classes } from '@/ui/classes'

interface Props<Value extends string | number | undefined> {
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly chosen: Value | undefined
  /** What is chosen, for who listens: 领域. */
  readonly label?: string
  readonly onChoose: (value: Value) => void
}

/** One of several short words, side by side. */
export const Chips = <Value extends string | number | undefined>({ options, chosen, label: all, onChoose }: Props<Value>) => (
  <View className='chips' {...a11y({ role: 'radiogroup', ...(all ? { label: all } : {}) })}>
    {options.map(({ value, label }) => (
      <View
        key={String(value)}
        className={classes('chip', value === chosen && 'chip-chosen')}
        hoverClass='pressed'
        onClick={() => onChoose(value)}
        {...a11y({ role: 'radio', checked: value === chosen, label })}
      >
        {label}
      </View>
    ))}
  </View>
)
