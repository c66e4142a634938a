import { openPage } from '@/platform/navigate'
import { useReturn } from '@/platform/useReturn'
import { Row } from '@/ui/Row'
import { useSubscriptions } from '@/features/notice/useSubscriptions'

/** 微信提醒 in 我的: how many messages are still allowed. Not shown where none can be asked for. */
export const ReminderRow = () => {
  const { subscriptions, reread } = useSubscriptions()
  useReturn(reread)
  if (!subscriptions || Object.keys(subscriptions.templateIds).length === 0) return null
  const count = Object.values(subscriptions.accepts).reduce((sum, each) => sum + each, 0)
  return (
    <Row
      icon='notice'
      title='微信提醒'
      note={count === 0 ? '现在没有可发的，点这里开' : `还能发给您 ${count} 条`}
      onTap={() => openPage('info/reminders', {})}
    />
  )
}
