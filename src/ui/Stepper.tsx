import { View } from '@tarojs/components'
import { a11y } from '@/ui/a11y'
import { classes } from '@/ui/classes'
import { Icon } from '@/ui/Icon'
import type { IconName } from '@/ui/iconName'
import '@/ui/moreIcons.scss'

interface Props {
  readonly label: string
  readonly note?: string
  readonly count: number
  readonly min: number
  readonly max: number
  readonly onChange: (count: number) => void
}

/** A small number, one at a time. */
export const Stepper = ({ label, note, count, min, max, onChange }: Props) => (
  <View className='stepper'>
    <View className='grow'>
      <View className='strong'>{label}</View>
      {note !== undefined && <View className='support'>{note}</View>}
    </View>
    <Key icon='minus' label={`${label}减一`} off={count <= min} onTap={() => onChange(count - 1)} />
    <View className='stepper-count' {...a11y({ live: true })}>{String(count)}</View>
    <Key icon='plus' label={`${label}加一`} off={count >= max} onTap={() => onChange(count + 1)} />
  </View>
)

interface KeyProps {
  readonly icon: IconName
  readonly label: string
  readonly off: boolean
  readonly onTap: () => void
}

const Key = ({ icon, label, off, onTap }: KeyProps) => (
  <View
    className={classes('stepper-key', off && 'stepper-off')}
    hoverClass={off ? 'none' : 'pressed'}
    onClick={() => {
      if (!off) onTap()
    }}
    {...a11y({ role: 'button', label, disabled: off })}
  >
    <Icon name={icon} />
  </View>
)
