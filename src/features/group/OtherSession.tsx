import { View } from '@tarojs/components'
import type { GroupRequest } from '@domain/contract/staffViews'
import { partySize } from '@domain/reservation/party'
import { useAnswer } from '@/api/useAnswer'
import { otherSessions } from '@/features/group/requestWords'
import { useNow } from '@/platform/clock'
import { Choice } from '@/ui/Choice'
import { formatSpan } from '@/ui/formatTime'
import { loadState } from '@/ui/loadState'
import { Loading } from '@/ui/Loading'
import { Note } from '@/ui/Note'
import { unbroken } from '@/ui/unbroken'

interface Props {
  readonly request: GroupRequest
  readonly chosen: string | undefined
  readonly onChoose: (sessionId: string) => void
}

/** Sessions of the event that have room for the group. */
export const OtherSession = ({ request, chosen, onChoose }: Props) => {
  const { answer, reread } = useAnswer('sessionDesk', {})
  const now = useNow()
  const others = answer.kind === 'ready' ? otherSessions(answer.value.sessions, request, now) : []
  return (
    <View className='mt2'>
      <Loading state={loadState(answer, reread)}>
        {others.length > 0
          ? (
            <Choice
              label='换到哪一场'
              options={others.map(({ id, startsAt, endsAt, left }) => ({ value: id, label: unbroken(formatSpan(startsAt, endsAt)), note: `团体名额还有 ${left.group} 人，不预留` }))}
              chosen={chosen} onChoose={onChoose}
            />
          )
          : <Note kind='warning'>{`没有别的场次放得下 ${partySize(request.party)} 人。可以先在“场次管理”里加团体名额，或者回复接待不了。`}</Note>}
      </Loading>
    </View>
  )
}
