import { View } from '@tarojs/components'
import { a11y } from '@/ui/a11y'
import { Icon } from '@/ui/Icon'
import './reservation.scss'

/** How many fields still have to be looked at, by the button: they may be out of sight. Nothing at 0. */
export const ProblemCount = ({ count }: { readonly count: number }) =>
  count > 0 ? (
    <View className='field-error sign-up-summary' {...a11y({ role: 'alert', live: true })}>
      <Icon name='warning' size={18} />{`还有 ${count} 处要看一下`}
    </View>
  ) : null
