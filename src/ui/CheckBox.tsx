import { View } from '@tarojs/components'
import { a11y } from '@/ui/a11y'
import { classes } from '@/ui/classes'
import { Icon } from '@/ui/Icon'

interface Props {
  readonly checked: boolean
  readonly label: string
  readonly onChange: (checked: boolean) => void
}

/** A box to tick; the whole line can be pressed. */
export const CheckBox = ({ checked, label, onChange }: Props) => (
  <View className='checkbox' hoverClass='pressed' onClick={() => onChange(!checked)} {...a11y({ role: 'checkbox', checked, label })}>
    <View className={classes('checkbox-box', checked && 'checkbox-checked')}>{checked && <Icon name='check' size={18} />}</View>
    <View className='grow'>{label}</View>
  </View>
)
