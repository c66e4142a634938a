import { useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { MyTicket } from '@domain/contract/views'
import { rulesFor } from '@domain/reservation/decideReserve'
import { AGE_BANDS, checkParty, partySize, type Party } from '@domain/reservation/party'
import { partyOfNames } from '@/features/group/groupDraft'
import { HeadCounts } from '@/features/group/HeadCounts'
import { KeptNames } from '@/features/group/KeptNames'
import { isSameList, missingWords, namesOf, type ListEdit } from '@/features/group/listEdit'
import { useKeptNames } from '@/features/group/useKeptNames'
import { PublicScreen } from '@/features/programme/PublicScreen'
import { useSession } from '@/features/reservation/useSession'
import { readingState } from '@/features/ticket/reading'
import { SendingNote } from '@/features/ticket/SendingNote'
import { TicketFacts } from '@/features/ticket/TicketFacts'
import { useChangeParty } from '@/features/ticket/useChangeParty'
import { useGroupTicket } from '@/features/ticket/useGroupTicket'
import { goBack } from '@/platform/navigate'
import { a11y } from '@/ui/a11y'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { Loading } from '@/ui/Loading'
import { loadState } from '@/ui/loadState'
import { Note } from '@/ui/Note'
import { refusalText } from '@/ui/refusalText'
import { useToast } from '@/ui/toast'

/** 减少人数、改名单: a group comes with fewer, or with others by name; for more its host unit has to be asked. */
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
  const { state, change } = useChangeParty(ticket)
  const { party, setParty, was, wrong } = useSmallerParty(ticket)
  const { answer, edit, setEdit, reread } = useKeptNames(ticket)
  const people = partySize(party)
  // A whole new list says how many of each age there are.
  const take = (after: ListEdit) => {
    setEdit(after)
    if (after.instead?.length) setParty(partyOfNames(after.instead))
  }
  const save = async () => {
    if (!(await change({ party }, edit && { names: [...namesOf(edit)] }))) return
    say('改好了')
    goBack()
  }
  const { isSame, isNamed, missing } = changeOf(ticket, party, edit)
  return (
    <PublicScreen title={ticket.listed ? '人数和名单' : undefined} footer={<Foot state={state} missing={missing} words={isSame ? '还没有改动' : saveWords(people, was)} ready={!isSame && isNamed && wrong === undefined} onSave={() => void save()} />}>
      <View className='side mt3'>
        <Card pad><TicketFacts ticket={ticket} /></Card>
        <View className='mt3'><HeadCounts party={party} max={was} error={wrong} onChange={setParty} /></View>
        {ticket.listed && (
          <View className='mt3'>
            <Loading state={loadState(answer, reread)}>
              {edit && <KeptNames edit={edit} party={party} onChange={take} />}
            </Loading>
          </View>
        )}
        <View className='mt3'><Note kind='plain'>{noteWords(ticket)}</Note></View>
      </View>
    </PublicScreen>
  )
}

/** What would be changed, and whether there is a name for each where they are asked for. */
const changeOf = (ticket: MyTicket, party: Party, edit: ListEdit | undefined) => {
  const isSame = JSON.stringify(party) === JSON.stringify(ticket.party)
  if (!edit) return { isSame, isNamed: !ticket.listed, missing: undefined }
  const missing = missingWords(namesOf(edit).length, partySize(party))
  return { isSame: isSame && isSameList(edit), isNamed: missing === undefined, missing }
}

const saveWords = (people: number, was: number): string => (people === was ? '保存名单' : `改成 ${people} 人`)

const noteWords = ({ listed, state }: MyTicket): string => [
  '人数在这里只能减少。要加人，或者都不来了，请打电话或在票里取消。',
  listed ? '拿掉的名字马上删除。' : '',
  state.kind === 'valid' ? '改好后二维码会换新的，以前截的图不能用了，票号不变。' : '',
].join('')

interface FootProps {
  readonly state: ReturnType<typeof useChangeParty>['state']
  /** What has to be done first. */
  readonly missing: string | undefined
  readonly words: string
  readonly ready: boolean
  readonly onSave: () => void
}

const Foot = ({ state, missing, words, ready, onSave }: FootProps) => {
  const sending = state.kind === 'sending'
  return (
    <>
      <SendingNote state={state} />
      {missing !== undefined && <View className='field-error group-summary' {...a11y({ role: 'alert', live: true })}>{missing}</View>}
      <Button busy={sending} disabled={!ready} onTap={onSave}>{sending ? '提交中…' : words}</Button>
    </>
  )
}

/** Who comes, and what is wrong with that: no band may grow. */
const useSmallerParty = (ticket: MyTicket) => {
  const { session } = useSession(ticket.eventId, ticket.sessionId)
  const [party, setParty] = useState(ticket.party)
  const was = partySize(ticket.party)
  const checked = checkParty(party, { ...(session && rulesFor(session, 'group')), partyMax: was })
  const isMore = AGE_BANDS.some((band) => party[band] > ticket.party[band])
  return { party, setParty, was, wrong: isMore ? '每个年龄段都只能减少。' : wordsOf(checked) }
}

const wordsOf = (checked: ReturnType<typeof checkParty>): string | undefined => (checked.ok ? undefined : refusalText(checked.refusal))
