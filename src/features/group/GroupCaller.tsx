import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import type { Output } from '@domain/contract/api'
import type { SessionDesk } from '@domain/contract/staffViews'
import { rulesFor } from '@domain/reservation/decideReserve'
import { partySize } from '@domain/reservation/party'
import { draftProblems } from '@/features/group/groupDraft'
import { GroupForm } from '@/features/group/GroupForm'
import { useGroup } from '@/features/group/useGroup'
import { Button } from '@/ui/Button'
import type { Failure, FailedCall } from '@/ui/failure'
import { FailureText } from '@/ui/FailureText'
import { Note } from '@/ui/Note'

interface Props {
  readonly session: SessionDesk
  /** The figures have changed. */
  readonly onChanged: () => void
  /** In words for the one who answers the phone. */
  readonly failure: (failed: FailedCall) => Failure
  /** The code, to be read aloud, and the way to the next caller. */
  readonly done: (reserved: Output<'reserveGroupForCaller'>, next: () => void) => ReactNode
}

/** 团体, by phone: staff enter a group for its leader; with that it is approved. */
export const GroupCaller = ({ session, onChanged, failure, done }: Props) => {
  const { draft, state, change, submit, again } = useGroup('reserveGroupForCaller', session, onChanged)
  const [pressed, setPressed] = useState(false)
  if (state.kind === 'done') return <View>{done(state.value, () => { setPressed(false); again() })}</View>
  const found = draftProblems(draft, session)
  const most = Math.min(rulesFor(session, 'group').partyMax, session.left.group)
  const press = () => {
    setPressed(true)
    if (Object.keys(found).length === 0) void submit()
  }
  const people = partySize(draft.party)
  return (
    <View className='group-caller'>
      <GroupForm draft={draft} session={session} most={most} problems={pressed ? found : {}} onChange={change} byPhone>
        只在这一场有变动时打给对方，结束 30 天后删除。
      </GroupForm>
      {state.kind === 'failed' && <View className='mt3'><Note kind={state.refused ? 'danger' : 'warning'}><FailureText failure={failure(state.failed)} /></Note></View>}
      <Button className='mt4' busy={state.kind === 'sending'} onTap={press}>{buttonWords(state, people)}</Button>
    </View>
  )
}

const buttonWords = (state: ReturnType<typeof useGroup<'reserveGroupForCaller'>>['state'], people: number): string => {
  if (state.kind === 'sending') return '正在约…'
  return state.kind === 'failed' && !state.refused ? `再试一次，${people} 人` : `约 ${people} 人`
}
