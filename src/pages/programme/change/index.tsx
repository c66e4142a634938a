import { useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { MyTicket } from '@domain/contract/views'
import { reconciled, type Who } from '@domain/family/picked'
import { localDateOf, type Instant } from '@domain/kernel/instant'
import { raisedBy } from '@domain/reservation/answers'
import { checkParty, partySize, type Party } from '@domain/reservation/party'
import { useConsentDoor } from '@/features/consent/useConsentDoor'
import { useFamily } from '@/features/family/useFamily'
import { WhoComes } from '@/features/family/WhoComes'
import { whoOnTicket } from '@/features/family/whoOnTicket'
import { whoProblem } from '@/features/family/whoProblem'
import { PublicScreen } from '@/features/programme/PublicScreen'
import { ProblemCount } from '@/features/reservation/ProblemCount'
import { RaisedFields } from '@/features/reservation/RaisedFields'
import { useRaised } from '@/features/reservation/useRaised'
import { useSession } from '@/features/reservation/useSession'
import { roomIn } from '@/features/session/room'
import { readingState } from '@/features/ticket/reading'
import { SendingNote } from '@/features/ticket/SendingNote'
import { TicketFacts } from '@/features/ticket/TicketFacts'
import { useChangeParty } from '@/features/ticket/useChangeParty'
import { useTicket } from '@/features/ticket/useTicket'
import { toFirstWrong } from '@/platform/firstWrong'
import { goBack } from '@/platform/navigate'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { FIELD_ERROR } from '@/ui/FieldError'
import { Loading } from '@/ui/Loading'
import { Note } from '@/ui/Note'
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

interface Props {
  readonly ticket: MyTicket
  readonly now: Instant
}

const Change = ({ ticket, now }: Props) => {
  const say = useToast()
  const { state, change } = useChangeParty(ticket)
  const { own, who, setWho, checked, max, room, day, raised } = useWho(ticket, now)
  const form = useRaised(raised)
  const [pressed, setPressed] = useState(false)
  const [isHalf, setHalf] = useState(false)
  const wrong = whoProblem(checked.ok ? undefined : checked.refusal, isHalf)
  const problemCount = Object.keys(form.problems).length + (wrong === undefined ? 0 : 1)
  const door = useConsentDoor(who, { refused: refusedWith(state), family: own, onWho: setWho })
  const same = sameWho(who, whoOnTicket(ticket, own))

  const save = async () => {
    setPressed(true)
    if (problemCount > 0) return toFirstWrong(FIELD_ERROR)
    if (door.isMissing && who.party.under14 > ticket.party.under14) return door.open()
    if (!(await change(who, form.answers))) return
    say('改好了，二维码已换新')
    goBack()
  }
  const sending = state.kind === 'sending'
  return (
    <PublicScreen
      footer={
        <>
          <ProblemCount count={pressed ? problemCount : 0} />
          <SendingNote state={state} />
          <Button busy={sending} disabled={same} onTap={() => void save()}>{buttonWords(sending, same, who.party)}</Button>
        </>
      }
    >
      <View className='side mt3'>
        <Card pad><TicketFacts ticket={ticket} /></Card>
        <View className='mt3'>
          <WhoComes
            who={who}
            own={own}
            max={max}
            day={day}
            error={pressed ? wrong : undefined}
            onChange={door.change}
            onConsent={door.open}
            onHalf={setHalf}
          />
        </View>
        <RaisedFields form={form} pressed={pressed} />
        <View className='mt3'><Note kind='plain'>{roomWords(room)}改好后二维码会换新的，以前截的图不能用了，票号不变。都不去了，请在票里取消。</Note></View>
      </View>
    </PublicScreen>
  )
}

/** Who comes as chosen so far, what the session says to it, and how many there is room for. */
const useWho = (ticket: MyTicket, now: Instant) => {
  const { session } = useSession(ticket.eventId, ticket.sessionId)
  const { family: own } = useFamily()
  const [chosen, setWho] = useState<Who>()
  const who = reconciled(chosen ?? whoOnTicket(ticket, own), own?.members ?? [])
  const partyMax = ticket.partyMax ?? USUAL_MAX
  const was = partySize(ticket.party)
  const room = session && roomIn(session, now)
  const max = room === undefined ? partyMax : Math.max(was, Math.min(partyMax, was + room))
  const place = (party: Party) => ({ session: session ?? {}, party })
  const raised = raisedBy(place(ticket.party), place(who.party))
  return { own, who, setWho, room, max, raised, day: localDateOf(ticket.startsAt), checked: checkParty(who.party, { ...session, partyMax }) }
}

const sameWho = (one: Who, other: Who): boolean => JSON.stringify([one.party, idsIn(one)]) === JSON.stringify([other.party, idsIn(other)])

const idsIn = ({ members = [] }: Who): readonly string[] => members.map(({ id }) => id).sort()

const refusedWith = (state: ReturnType<typeof useChangeParty>['state']): string | undefined =>
  state.kind === 'failed' && state.failed.kind === 'refused' ? state.failed.refusal.code : undefined

const buttonWords = (sending: boolean, same: boolean, party: Party): string => {
  if (sending) return '提交中…'
  return same ? '还没有改动' : `改成 ${partySize(party)} 人`
}

const roomWords = (room: number | undefined): string => {
  if (room === undefined) return ''
  return room === 0 ? '这一场满了，现在只能减少；票留着，加人不能候补，请打电话问主办方。' : `这一场还能加 ${room} 人。`
}
