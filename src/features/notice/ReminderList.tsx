import { View } from '@tarojs/components'
import { TEMPLATES, type Template } from '@domain/notice/notice'
import { AllowingNote } from '@/features/notice/AllowingNote'
import type { useAllowing } from '@/features/notice/useAllowing'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Row } from '@/ui/Row'

/** How many messages of each kind are still allowed, and the way to allow one more of each. */
export const ReminderList = ({ allowing }: { readonly allowing: ReturnType<typeof useAllowing> }) => {
  const { subscriptions, state, ask } = allowing
  if (!subscriptions) return null
  return (
    <View className='side mt3'>
      <Card>
        {TEMPLATES.filter((template) => subscriptions.templateIds[template] !== undefined).map((template) => (
          <Row key={template} title={TITLES[template]} note={NOTES[template]} right={`${subscriptions.accepts[template]} 条`} />
        ))}
      </Card>
      <View className='mt3'>
        <Button kind='tinted' icon='notice' busy={state.kind === 'asking'} onTap={() => void ask()}>每样再要一条</Button>
      </View>
      <AllowingNote state={state} declined='没有再要，不影响预约和候补。原来允许的还在。' />
      <View className='support mute mt3'>微信规定：您同意一次，只能发一条。发完还想要，就再点一次。不会发广告。</View>
    </View>
  )
}

const TITLES: Readonly<Record<Template, string>> = { reminder: '活动提醒', change: '改期和取消', offer: '候补有名额' }

const NOTES: Readonly<Record<Template, string>> = {
  reminder: '前一天上午 10 点',
  change: '时间、地点变了，或者不办了',
  offer: '轮到您时，在限时内确认',
}
