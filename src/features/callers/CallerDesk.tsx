import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { SessionDesk } from '@domain/contract/staffViews'
import { CallerChange } from '@/features/callers/CallerChange'
import { CallerCancelForm } from '@/features/callers/CallerCancelForm'
import { CallerDone } from '@/features/callers/CallerDone'
import { CallerForm } from '@/features/callers/CallerForm'
import { CallerSession } from '@/features/callers/CallerSession'
import type { HeadsProps, ListProps } from '@/features/callers/PartySteppers'
import { useCaller } from '@/features/callers/useCaller'
import { Chips } from '@/ui/Chips'
import './callers.scss'

interface Props {
  readonly sessions: readonly SessionDesk[]
  readonly first: SessionDesk
  /** The figures have changed. */
  readonly onChanged: () => void
  /** What is asked of a group's leader. */
  readonly group: (session: SessionDesk) => ReactNode
  /** A group's heads, to be typed. */
  readonly groupHeads: (heads: HeadsProps) => ReactNode
  /** A group's names, where its session asks for them. */
  readonly groupList: (list: ListProps) => ReactNode
}

type Work = 'reserve' | 'group' | 'change' | 'cancel'

const WORKS = [{ value: 'reserve', label: '预约' }, { value: 'group', label: '团体' }, { value: 'change', label: '改人数' }, { value: 'cancel', label: '取消' }] as const

/** Whose places are spoken of. */
const SHARE_OF = { reserve: 'phone', group: 'group', change: undefined, cancel: undefined } as const

/** 电话预约: for people who call, one after the other. */
export const CallerDesk = ({ sessions: all, first: wished, onChanged, group, groupHeads, groupList }: Props) => {
  const [work, setWork] = useState<Work>(firstWork(wished))
  const sessions = sessionsFor(all, work)
  const caller = useCaller(wished.id)
  const session = oneOf(sessions, [caller.draft.sessionId, wished.id]) ?? wished
  const submit = async () => {
    // A draft kept from a session that is over goes to the one on the screen.
    if (caller.draft.sessionId !== session.id) caller.change({ sessionId: session.id })
    await caller.submit(session)
    onChanged()
  }
  return (
    <View className='side mt2'>
      <Chips label='做什么' options={WORKS.filter(({ value }) => sessionsFor(all, value).length > 0)} chosen={work} onChoose={setWork} />
      <CallerSession sessions={sessions} session={session} share={SHARE_OF[work]} onChoose={(sessionId) => caller.change({ sessionId })} />
      <View>
        {work === 'reserve' && <Reserving caller={caller} session={session} onSubmit={() => void submit()} />}
        {work === 'group' && <View key={session.id}>{group(session)}</View>}
        {work === 'change' && <CallerChange key={session.id} session={session} onChanged={onChanged} groupHeads={groupHeads} groupList={groupList} />}
        {work === 'cancel' && <CallerCancelForm key={session.id} session={session} onCancelled={onChanged} />}
      </View>
    </View>
  )
}

const firstWork = ({ capacity }: SessionDesk): Work => {
  if (capacity.phone > 0) return 'reserve'
  return capacity.group > 0 ? 'group' : 'change'
}

/** Places for callers, places for groups; whatever it is can be changed and given up. */
const sessionsFor = (sessions: readonly SessionDesk[], work: Work): readonly SessionDesk[] =>
  work === 'change' || work === 'cancel' ? sessions : sessions.filter(({ capacity }) => capacity[work === 'group' ? 'group' : 'phone'] > 0)

/** The first of these that there is, else the soonest. */
const oneOf = (sessions: readonly SessionDesk[], wished: readonly string[]): SessionDesk | undefined =>
  wished.flatMap((id) => sessions.find((session) => session.id === id) ?? [])[0] ?? sessions[0]

interface ReservingProps {
  readonly caller: ReturnType<typeof useCaller>
  readonly session: SessionDesk
  readonly onSubmit: () => void
}

const Reserving = ({ caller: { draft, state, change, again }, session, onSubmit }: ReservingProps) =>
  state.kind === 'done'
    ? <CallerDone reserved={state.reserved} session={session} onNext={again} />
    : <CallerForm draft={draft} state={state} session={session} onChange={change} onSubmit={onSubmit} />
