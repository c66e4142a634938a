import { useEffect } from 'react'
import { useRouter } from '@tarojs/taro'
import type { SessionView } from '@domain/contract/views'
import { PublicScreen } from '@/features/programme/PublicScreen'
import { useSession } from '@/features/reservation/useSession'
import { forgetDraft } from '@/platform/drafts'
import { goBack, replacePage } from '@/platform/navigate'
import { coverOfEvent } from '@/ui/coverOf'
import { Empty } from '@/ui/Empty'
import { loadState } from '@/ui/loadState'
import { Loading } from '@/ui/Loading'
import { Skeleton } from '@/ui/Skeleton'
import { StaleNote } from '@/ui/StaleNote'
import { SignUp } from './SignUp'

/** Signing up for one session, or for its waiting list: the form, and once there are places or a turn, the success view. */
export default function SignUpPage() {
  const { eventId = '', sessionId = '' } = useRouter().params
  const { answer, reread, session, event } = useSession(eventId, sessionId)
  if (session && hasAlready(session)) return <Already session={session} />
  if (session && event) {
    return (
      <SignUp
        session={session}
        drawing={coverOfEvent(event)}
        stale={answer.kind === 'ready' && <StaleNote failed={answer.failed} at={answer.at} onRetry={reread} />}
        onRefused={reread}
      />
    )
  }
  return (
    <PublicScreen>
      <Loading state={loadState(answer, reread)} skeleton={<Skeleton rows={2} />}>
        <Empty drawing='search' title='没有找到这一场' hint='它可能已经撤下' action={{ words: '返回', onTap: goBack }} />
      </Loading>
    </PublicScreen>
  )
}

const hasAlready = ({ mine, myWaiting }: SessionView): boolean => mine !== undefined || myWaiting !== undefined

/** One has a ticket or a turn already. */
const Already = ({ session: { id, mine } }: { readonly session: SessionView }) => {
  // An attempt that seemed lost may have arrived: its draft is of no more use.
  useEffect(() => forgetDraft(id), [id])
  return (
    <PublicScreen>
      {mine
        ? (
          <Empty
            drawing='ticket'
            title='您已经约了这一场'
            hint='一人一场只约一次；要改人数，在票里改'
            action={{ words: '看我的票', onTap: () => replacePage('ticket', { sessionId: id }) }}
          />
        )
        : (
          <Empty
            drawing='soon'
            title='您已经在候补这一场'
            hint='轮到时会给您留名额'
            action={{ words: '看我的候补', onTap: () => replacePage('programme/waiting', { session: id }) }}
          />
        )}
    </PublicScreen>
  )
}
