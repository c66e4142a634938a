import { useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { MyTicket } from '@domain/contract/views'
import type { Instant } from '@domain/kernel/instant'
import { checkParty, partySize, type Party } from '@domain/reservation/party'
import { PublicScreen } from '@/features/programme/PublicScreen'
import { useSession } from '@/features/reservation/useSession'
import { roomIn } from '@/features/session/room'
import { readingState } from '@/features/ticket/reading'
import { SendingNote } from '@/features/ticket/SendingNote'
import { TicketFacts } from '@/features/ticket/TicketFacts'
import { useChangeParty } from '@/features/ticket/useChangeParty'
import { useTicket } from '@/features/ticket/useTicket'
import { goBack } from '@/platform/navigate'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { Loading } from '@/ui/Loading'
import { Note } from '@/ui/Note'
import { PartyPicker } from '@/ui/PartyPicker'
import { refusalText } from '@/ui/refusalText'
import { useToast } from '@/ui/toast'

/** 改人数: who comes on a ticket; fewer at any time, more while there is room. */
export default function ChangePage() {
  const sessionId = decodeURIComponent(useRouter().params['sessionId'] ?? '')
  const { changeable, reading, reread, now } = useTicket(sessionId)
  // Stays while the ticket is being read again with its new party.
  if (changeable) return <Change key={changeable.ticketId} ticket={changeable} now={now} />
  return (
    <PublicScreen>
      <Loading state={readingState(reading, false, () => void reread())}>
        <Empty drawing='ticket' title='这张票现在改不了' hint='已经开始、用过或者取消了' action={{ words: '返回', onTap: goBack }} />
      </Loading>
    </PublicScreen>
  )
}

/** Where a ticket does not say it; the server has the last word. */
const USUAL_MAX = 5

const Change = ({ ticket, now }: { readonly ticket: MyTicket; readonly now: Instant }) => {
  const say = useToast()
  const { session } = useSession(ticket.eventId, ticket.sessionId)
  const { state, change } = useChangeParty(ticket)
  const [party, setParty] = useState(ticket.party)
  const [pressed, setPressed] = useState(false)
  const was = partySize(ticket.party)
  const partyMax = ticket.partyMax ?? USUAL_MAX
  const room = session && roomIn(session, now)
  const max = room === undefined ? partyMax : Math.max(was, Math.min(partyMax, was + room))
  const checked = checkParty(party, { partyMax })
  const same = sameParty(party, ticket.party)

  const save = async () => {
    setPressed(true)
    if (!checked.ok) return
    if (!(await change(party))) return
    say('改好了，票码已换新')
    goBack()
  }
  const sending = state.kind === 'sending'
  return (
    <PublicScreen
      footer={<><SendingNote state={state} /><Button busy={sending} disabled={same} onTap={() => void save()}>{sending ? '提交中…' : same ? '还没有改动' : `改成 ${partySize(party)} 人`}</Button></>}
    >
      <View className='side mt3'>
        <Card pad><TicketFacts ticket={ticket} /></Card>
        <View className='mt3'>
          <PartyPicker party={party} max={max} error={pressed && !checked.ok ? refusalText(checked.refusal) : undefined} onChange={setParty} />
        </View>
        <View className='mt3'><Note kind='plain'>{roomWords(room)}改好后票码会换新的，以前截的图不能用了。都不去了，请在票里取消。</Note></View>
      </View>
    </PublicScreen>
  )
}

const sameParty = (one: Party, other: Party): boolean => JSON.stringify(one) === JSON.stringify(other)

const roomWords = (room: number | undefined): string => {
  if (room === undefined) return ''
  return room === 0 ? '这一场满了，现在只能减少；票留着，加人不能候补，请打电话问主办方。' : `这一场还能加 ${room} 人。`
}
