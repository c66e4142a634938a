import { View } from '@tarojs/components'
import { a11y } from '@/ui/a11y'
import { classes } from '@/ui/classes'
import { Icon } from '@/ui/Icon'

interface Props {
  /** What is chosen here, as 领域. */
  readonly name: string
  /** What was chosen, in words. */
  readonly chosen: string | undefined
  /** Opens the choices. */
  readonly onOpen: () => void
  readonly onClear: () => void
}

/** A filter with its choice in words, as 领域：乡村振兴, and a key beside it that takes the choice back. */
export const FilterChip = ({ name, chosen, onOpen, onClear }: Props) => {
  const words = chosen === undefined ? name : `${name}：${chosen}`
  return (
    <View className={classes('filter', chosen !== undefined && 'filter-chosen')}>
      <View className='filter-words' hoverClass='pressed' onClick={onOpen} {...a11y({ role: 'button', label: `选${words}` })}>
        {words}
        {chosen === undefined && <Icon name='chevron' size={16} />}
      </View>
      {chosen !== undefined && (
        <View className='filter-off' hoverClass='pressed' onClick={onClear} {...a11y({ role: 'button', label: `去掉${words}` })}>
          <Icon name='close' size={16} />
        </View>
      )}
    </View>
  )
}
