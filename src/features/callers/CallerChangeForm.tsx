import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import type { FoundTicket, SessionDesk } from '@domain/contract/staffViews'
import { partySize } from '@domain/reservation/party'
import { shownCode } from '@domain/ticket/shortCode'
import type { Sending } from '@/api/useSending'
import { asksOnChange, changeProblems, isListed, isSame, mostOn, type ChangeDraft } from '@/features/callers/callerChange'
import { CallerQuestions } from '@/features/callers/CallerQuestions'
import { callerFailure, foundWords } from '@/features/callers/callerWords'
import { PartySteppers, type HeadsProps, type ListProps } from '@/features/callers/PartySteppers'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { FailureText } from '@/ui/FailureText'
import { Note } from '@/ui/Note'
import { partyText } from '@/ui/partyText'

interface Props {
  readonly found: FoundTicket
  readonly session: SessionDesk
  readonly state: Sending<'changeForCaller'>
  readonly groupHeads: (heads: HeadsProps) => ReactNode
  readonly groupList: (list: ListProps) => ReactNode
  readonly onSubmit: (draft: ChangeDraft) => void
  readonly onLeave: () => void
}

/** Whose ticket it is, to be compared with what the caller says; who comes instead; what has to be asked because of it. */
export const CallerChangeForm = ({ found, session, state, groupHeads, groupList, onSubmit, onLeave }: Props) => {
  const [draft, setDraft] = useState<ChangeDraft>({ party: found.party })
  const [looked, setLooked] = useState(false)
  const wrong = changeProblems(draft, session, found)
  const problems = looked ? wrong : {}
  const change = (part: Partial<ChangeDraft>) => setDraft((before) => ({ ...before, ...part }))
  const submit = () => {
    setLooked(true)
    if (Object.keys(wrong).length === 0) onSubmit(draft)
  }
  const heads: HeadsProps = { party: draft.party, max: mostOn(session, found), error: problems.party, onChange: (party) => change({ party }) }
  return (
    <View className='mt3'>
      <Whose found={found} />
      <View className='mt3'>{found.share === 'group' ? groupHeads(heads) : <PartySteppers {...heads} />}</View>
      <View>{isListed(session, found) && <View className='mt3'>{groupList({ sessionId: session.id, ticketId: found.ticketId, party: draft.party, error: problems.list, onNames: (names, was) => change({ list: { names, was } }) })}</View>}</View>
      <CallerQuestions asks={asksOnChange(session, found, draft.party)} said={draft} problems={problems} onChange={change} />
      <View>{state.kind === 'failed' && <View className='mt3'><Note kind={state.lost ? 'warning' : 'danger'}><FailureText failure={callerFailure(state.failed, NOBODY_KNOWS)} /></Note></View>}</View>
      <Button className='mt4' busy={state.kind === 'sending'} disabled={isSame(draft, found)} onTap={submit}>{buttonWords(state, draft, found)}</Button>
      <Button kind='text' disabled={state.kind === 'sending'} onTap={onLeave}>不改了</Button>
    </View>
  )
}

const Whose = ({ found }: Pick<Props, 'found'>) => (
  <Card pad>
    <View className='strong'>{foundWords(found)}</View>
    <View>{`现在是 ${partyText(found.party)}`}</View>
    <View className='support mt1'>{`票号 ${shownCode(found.ticketId)}。请和对方核对，对得上再改。`}</View>
  </Card>
)

const NOBODY_KNOWS = '没有收到回音，不知道改上没有。再按一次不会改两遍。'

const buttonWords = (state: Props['state'], draft: ChangeDraft, found: FoundTicket): string => {
  if (state.kind === 'sending') return '正在改…'
  if (isSame(draft, found)) return '还没有改动'
  return `${state.kind === 'failed' && state.lost ? '再试一次，' : ''}改成 ${partySize(draft.party)} 人`
}
