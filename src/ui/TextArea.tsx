import { Textarea, View } from '@tarojs/components'
import { a11y } from '@/ui/a11y'
import { classes } from '@/ui/classes'
import { FieldError } from '@/ui/FieldError'

interface Props {
  readonly label: string
  readonly value: string
  readonly onInput: (value: string) => void
  readonly placeholder?: string
  readonly error?: string | undefined
}

/** WeChat would take 140 characters. */
const UNLIMITED = -1

/** A labelled box for a long text. It takes all of it: a text cut without a word would be sent as if it were whole. */
export const TextArea = ({ label, value, onInput, placeholder = '', error }: Props) => (
  <View className='field'>
    <View className='strong'>{label}</View>
    <View className={classes('field-box field-long', error !== undefined && 'field-wrong')}>
      <Textarea
        className='field-input field-text'
        value={value}
        maxlength={UNLIMITED}
        placeholder={placeholder}
        placeholderClass='field-placeholder'
        onInput={(event) => onInput(event.detail.value)}
        {...a11y({ input: true, label })}
      />
    </View>
    {error !== undefined && <FieldError>{error}</FieldError>}
  </View>
)
