import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { a11y } from '@/ui/a11y'
import { Icon } from '@/ui/Icon'

interface Props {
  readonly value: string
  readonly placeholder: string
  readonly onInput: (words: string) => void
}

/** Longer than anything that is looked for. */
const MAX = 40

/** Words to look for; a key at the end takes them away again and leaves the keyboard where it is. */
export const SearchField = ({ value, placeholder, onInput }: Props) => {
  const [focus, setFocus] = useState(false)
  const clear = () => {
    onInput('')
    setFocus(true)
  }
  return (
    <View className='search'>
      <Icon name='search' size={22} />
      <Input
        className='field-input search-input'
        value={value}
        maxlength={MAX}
        placeholder={placeholder}
        placeholderClass='field-placeholder'
        confirmType='search'
        focus={focus}
        onInput={(event) => onInput(event.detail.value)}
        onBlur={() => setFocus(false)}
        {...a11y({ input: true, label: placeholder })}
      />
      {/* Always there, so that coming and going it does not move the field. */}
      <View>
        {value !== '' && (
          <View className='search-off' hoverClass='pressed' onClick={clear} {...a11y({ role: 'button', label: '清空' })}>
            <Icon name='close' size={20} />
          </View>
        )}
      </View>
    </View>
  )
}
