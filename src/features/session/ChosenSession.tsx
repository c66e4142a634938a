import { View } from '@tarojs/components'
import type { ComponentProps } from 'react'
import { SessionChange } from '@/features/session/SessionChange'
import { Shares } from '@/features/session/Shares'

/** What there is to know of the chosen session: what was changed about it, and its places. */
export const ChosenSession = (props: ComponentProps<typeof Shares>) => (
  <View>
    <SessionChange session={props.session} />
    <View className='section'><Shares {...props} /></View>
  </View>
)
