import { Textarea, View } from '@tarojs/components'
import { a11y } from '@/ui/a11y'

interface Props {
  readonly label: string
  readonly value: string
  readonly onInput: (value: string) => void
  readonly placeholder?: string
  /** The longest text taken. */
  readonly max: number
}

/** A labelled box for a long text. */
export const TextArea = ({ label, value, onInput, placeholder = '', max }: Props) => (
  <View className='field'>
    <View className='strong'>{label}</View>
    <View className='field-box field-long'>
      <Textarea
        className='field-input field-text'
        value={value}
        maxlength={max}
        placeholder={placeholder}
        placeholderClass='field-placeholder'
        onInput={(event) => onInput(event.detail.value)}
        {...a11y({ label })}
      />
    </View>
  </View>
)
