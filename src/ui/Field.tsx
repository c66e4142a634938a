import { Input, View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { a11y } from '@/ui/a11y'
import { classes } from '@/ui/classes'
import { FieldError } from '@/ui/FieldError'

interface Props {
  readonly label: string
  readonly value: string
  readonly onInput: (value: string) => void
  readonly placeholder?: string
  /** `mobile` opens the number keys; `code` is large and spaced, for a short code. */
  readonly kind?: 'text' | 'mobile' | 'code'
  readonly error?: ReactNode
  /** The longest text taken. */
  readonly max?: number
  /** Its whole name for who listens, with the words in it. (`ariaLabel` would not arrive: Taro's compiler renames it.) */
  readonly readAs?: string
}

/** A labelled line to type in; what is wrong stands under it. */
export const Field = ({ label, error, ...line }: Props) => {
  const [focused, setFocused] = useState(false)
  return (
    <View className='field'>
      <View className='strong'>{label}</View>
      <View className={classes('field-box', focused && 'field-focused', error !== undefined && 'field-wrong')}>
        <Line label={label} onFocus={setFocused} {...line} />
      </View>
      {error !== undefined && <FieldError>{error}</FieldError>}
    </View>
  )
}

interface LineProps extends Omit<Props, 'error'> {
  readonly onFocus: (focused: boolean) => void
}

const Line = ({ label, value, onInput, onFocus, placeholder = '', kind = 'text', max = 200, readAs = label }: LineProps) => (
  <Input
    className={classes('field-input', kind === 'code' && 'field-code')}
    type={kind === 'mobile' ? 'number' : 'text'}
    value={value}
    maxlength={max}
    placeholder={placeholder}
    placeholderClass='field-placeholder'
    onFocus={() => onFocus(true)}
    onBlur={() => onFocus(false)}
    onInput={(event) => onInput(event.detail.value)}
    {...a11y({ input: true, label: readAs })}
  />
)
