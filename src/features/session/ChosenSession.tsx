import { View } from '@tarojs/components'
import type { ComponentProps } from 'react'
import { Note } from '@/ui/Note'
import { ruleWords } from '@/ui/ruleWords'
import { SessionChange } from '@/features/session/SessionChange'
import { Shares } from '@/features/session/Shares'

/** What there is to know of the chosen session: what was changed about it, who may come, and its places. */
export const ChosenSession = (props: ComponentProps<typeof Shares>) => (
  <View>
    <SessionChange session={props.session} />
    <Rules session={props.session} />
    <View className='section'><Shares {...props} /></View>
  </View>
)

const Rules = ({ session }: Pick<ComponentProps<typeof Shares>, 'session'>) => {
  const rules = ruleWords(session)
  return rules.length > 0 ? <View className='side mt3'><Note kind='primary' icon='people'>{rules.join('')}</Note></View> : null
}
