import { View } from '@tarojs/components'
import { a11y } from '@/ui/a11y'
import { classes } from '@/ui/classes'

interface Option<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly note?: string
  readonly disabled?: boolean
}

interface Props<Value extends string> {
  readonly options: readonly Option<Value>[]
  readonly chosen: Value | undefined
  /** What is chosen, for who listens: 入口. */
  readonly label?: string
  readonly onChoose: (value: Value) => void
}

/** One of a few, each a line of its own. */
export const Choice = <Value extends string>({ options, chosen, label: all, onChoose }: Props<Value>) => (
  <View {...a11y({ role: 'radiogroup', ...(all ? { label: all } : {}) })}>
    {options.map(({ value, label, note, disabled = false }) => (
      <View
        key={value}
        className={classes('choice', value === chosen && 'choice-chosen', disabled && 'choice-off')}
        hoverClass={disabled ? 'none' : 'pressed'}
        onClick={() => {
          if (!disabled) onChoose(value)
        }}
        {...a11y({ role: 'radio', checked: value === chosen, disabled, label: note === undefined ? label : `${label}，${note}` })}
      >
        <View className='grow'>
          <View className='strong'>{label}</View>
          {note !== undefined && <View className='support'>{note}</View>}
        </View>
        {!disabled && <View className='radio' />}
      </View>
    ))}
  </View>
)
