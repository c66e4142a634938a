import { useRouter } from '@tarojs/taro'
import { sessionsOfActivity } from '@domain/event/activitySessions'
import { ActivityEvents } from '@/features/programme/ActivityEvents'
import { ActivityStory } from '@/features/programme/ActivityStory'
import { PublicScreen } from '@/features/programme/PublicScreen'
import { useProgramme } from '@/features/programme/useProgramme'
import { sessionsIn, useSessions } from '@/features/programme/useSessions'
import { Missing } from '@/features/share/Missing'
import { useSharing } from '@/features/share/useSharing'
import { useNow } from '@/platform/clock'
import { addressOf } from '@/platform/navigate'
import { usePullDown } from '@/platform/usePullDown'
import { useReturn } from '@/platform/useReturn'
import { Loading } from '@/ui/Loading'

/** One of the eight activities (`no`): what the notice says of it, and its events. */
export default function ActivityPage() {
  const no = Number(useRouter().params['no'])
  const { kept, state, reread: renew } = useProgramme()
  const { answer, reread } = useSessions()
  const now = useNow()
  const sessions = sessionsIn(answer)
  const activity = kept?.programme.activities.find((each) => each.no === no)
  useSharing({ title: activity?.title ?? '高平科技周', address: addressOf('programme/activity', { no: String(no) }) })
  useReturn(reread)
  usePullDown(() => {
    renew()
    reread()
  }, answer)
  return (
    <PublicScreen title={activity?.shortTitle}>
      <Loading state={state}>
        {kept && activity ? (
          <>
            <ActivityStory activity={activity} sessions={sessions && sessionsOfActivity(no, kept.programme.events, sessions)} />
            <ActivityEvents programme={kept.programme} activityNo={no} answer={answer} now={now} onRetry={reread} />
          </>
        ) : (
          <Missing title='没有找到这项活动' />
        )}
      </Loading>
    </PublicScreen>
  )
}
