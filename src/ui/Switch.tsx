import { View } from '@tarojs/components'
import { classes } from '@/ui/classes'

/** The look of a switch; the row it stands in is what is pressed. */
export const Switch = ({ on }: { readonly on: boolean }) => (
  <View className={classes('switch', on && 'switch-on')}>
    <View className='switch-knob' />
  </View>
)
