import { useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { MyTicket } from '@domain/contract/views'
import { rulesFor } from '@domain/reservation/decideReserve'
import { AGE_BANDS, checkParty, partySize } from '@domain/reservation/party'
import { HeadCounts } from '@/features/group/HeadCounts'
import { PublicScreen } from '@/features/programme/PublicScreen'
import { useSession } from '@/features/reservation/useSession'
import { readingState } from '@/features/ticket/reading'
import { SendingNote } from '@/features/ticket/SendingNote'
import { TicketFacts } from '@/features/ticket/TicketFacts'
import { useChangeParty } from '@/features/ticket/useChangeParty'
import { useGroupTicket } from '@/features/ticket/useGroupTicket'
import { goBack } from '@/platform/navigate'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { Loading } from '@/ui/Loading'
import { Note } from '@/ui/Note'
import { refusalText } from '@/ui/refusalText'
import { useToast } from '@/ui/toast'

/** 减少人数: a group comes with fewer; for more its host unit has to be asked. */
export default function GroupSizePage() {
  const sessionId = decodeURIComponent(useRouter().params['sessionId'] ?? '')
  const { group, reading, reread } = useGroupTicket(sessionId)
  // Stays while the ticket is being read again with its new party.
  if (group) return <GroupSize key={group.ticketId} ticket={group} />
  return (
    <PublicScreen>
      <Loading state={readingState(reading, false, () => void reread())}>
        <Empty drawing='ticket' title='这份团体预约现在改不了' hint='已经开始、用过或者取消了' action={{ words: '返回', onTap: goBack }} />
      </Loading>
    </PublicScreen>
  )
}

const GroupSize = ({ ticket }: { readonly ticket: MyTicket }) => {
  const say = useToast()
  const { session } = useSession(ticket.eventId, ticket.sessionId)
  const { state, change } = useChangeParty(ticket)
  const [party, setParty] = useState(ticket.party)
  const was = partySize(ticket.party)
  const people = partySize(party)
  const checked = checkParty(party, { ...(session && rulesFor(session, 'group')), partyMax: was })
  const isMore = AGE_BANDS.some((band) => party[band] > ticket.party[band])
  const wrong = isMore ? '每个年龄段都只能减少。' : wordsOf(checked)
  const isSame = JSON.stringify(party) === JSON.stringify(ticket.party)
  const save = async () => {
    if (wrong !== undefined || !(await change({ party }))) return
    say('改好了')
    goBack()
  }
  const sending = state.kind === 'sending'
  return (
    <PublicScreen
      footer={
        <>
          <SendingNote state={state} />
          <Button busy={sending} disabled={isSame || wrong !== undefined} onTap={() => void save()}>{sending ? '提交中…' : isSame ? '还没有改动' : `改成 ${people} 人`}</Button>
        </>
      }
    >
      <View className='side mt3'>
        <Card pad><TicketFacts ticket={ticket} /></Card>
        <View className='mt3'><HeadCounts party={party} max={was} error={wrong} onChange={setParty} /></View>
        <View className='mt3'><Note kind='plain'>{`在这里只能减少。要加人，或者都不来了，请打电话或在票里取消。${ticket.state.kind === 'valid' ? '改好后二维码会换新的，以前截的图不能用了，票号不变。' : ''}`}</Note></View>
      </View>
    </PublicScreen>
  )
}

const wordsOf = (checked: ReturnType<typeof checkParty>): string | undefined => (checked.ok ? undefined : refusalText(checked.refusal))
