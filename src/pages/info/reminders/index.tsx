import { TEMPLATES } from '@domain/notice/notice'
import { ReminderList } from '@/features/notice/ReminderList'
import { useAllowing } from '@/features/notice/useAllowing'
import { PublicScreen } from '@/features/programme/PublicScreen'
import { isEmpty } from '@/features/ticket/shelf'
import { useTickets } from '@/features/ticket/useTickets'
import { openTab } from '@/platform/navigate'
import { Empty } from '@/ui/Empty'
import { loadState } from '@/ui/loadState'
import { Loading } from '@/ui/Loading'
import { StaleNote } from '@/ui/StaleNote'

/** 微信提醒: which messages are still allowed. Who has no ticket and no turn has nothing to be told of. */
export default function RemindersPage() {
  const allowing = useAllowing(TEMPLATES)
  const { shelf, reading } = useTickets()
  const { answer, reread } = allowing
  return (
    <PublicScreen>
      <Loading state={loadState(answer, reread)}>
        {answer.kind === 'ready' && <StaleNote failed={answer.failed} at={answer.at} onRetry={reread} />}
        <Reminders allowing={allowing} hasNothing={reading.kind === 'fresh' && isEmpty(shelf)} />
      </Loading>
    </PublicScreen>
  )
}

interface Props {
  readonly allowing: ReturnType<typeof useAllowing>
  readonly hasNothing: boolean
}

const Reminders = ({ allowing, hasNothing }: Props) => {
  if (!allowing.canAsk) return <Empty drawing='soon' title='微信提醒还没有开通' hint='有变动时请看“我的票”' />
  if (!hasNothing) return <ReminderList allowing={allowing} />
  return <Empty drawing='soon' title='先约一场' hint='约好或者候补以后，再来开微信提醒' action={{ words: '看看能约什么', onTap: () => openTab('activities') }} />
}
