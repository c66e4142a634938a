import { useEffect, useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { MyTurn, SessionView } from '@domain/contract/views'
import { localDateOf, type Instant } from '@domain/kernel/instant'
import { overlapping } from '@domain/reservation/overlapping'
import { stateOf } from '@domain/session/outline'
import { useConsentDoor } from '@/features/consent/useConsentDoor'
import { useFamily } from '@/features/family/useFamily'
import { WhoComes } from '@/features/family/WhoComes'
import { whoProblem } from '@/features/family/whoProblem'
import { PublicScreen } from '@/features/programme/PublicScreen'
import type { SignUpState } from '@/features/reservation/sendDraft'
import { SessionHead } from '@/features/reservation/SessionHead'
import { overlapWords } from '@/features/reservation/overlapWords'
import { SignUpFoot } from '@/features/reservation/SignUpFoot'
import { SignUpForm } from '@/features/reservation/SignUpForm'
import { closedDoor } from '@/features/reservation/signUpDoor'
import { preparedDraft, problemsOf, type Wanted } from '@/features/reservation/signUpDraft'
import { useSignUp } from '@/features/reservation/useSignUp'
import { keepTicket, keepTurn, useShelf } from '@/features/ticket/keepTicket'
import { turnOf } from '@/features/ticket/shelf'
import { useNow } from '@/platform/clock'
import { toFirstWrong } from '@/platform/firstWrong'
import { goBack, openPage, replacePage } from '@/platform/navigate'
import type { CoverDrawing } from '@/ui/Cover'
import { Empty } from '@/ui/Empty'
import { FIELD_ERROR } from '@/ui/FieldError'
import { Note } from '@/ui/Note'
import { ruleWords } from '@/ui/ruleWords'
import { SignUpResult } from './SignUpResult'

interface Props {
  readonly session: SessionView
  readonly drawing: CoverDrawing
  /** Says so when the places shown are from before. */
  readonly stale: ReactNode
  readonly onRefused: () => void
}

/** The form, and what came of it. */
export const SignUp = ({ session, drawing, stale, onRefused }: Props) => {
  const form = useForm(session)
  const { state } = form
  const refused = refusedWith(state)
  const now = useNow()
  // The places shown were not the last word.
  useEffect(() => {
    if (refused !== undefined) onRefused()
  }, [refused, onRefused])
  if (state.kind === 'done' || state.kind === 'waiting') return <SignUpResult session={session} state={state} {...waysOn(session)} />
  const closed = isUnderWay(state) ? undefined : closedDoor(session, now)
  return closed ? (
    <PublicScreen>
      <SessionHead session={session} drawing={drawing} closed />
      <Empty drawing='soon' {...closed} action={{ words: '返回', onTap: goBack }} />
    </PublicScreen>
  ) : <Form session={session} drawing={drawing} stale={stale} now={now} {...form} />
}

const waysOn = ({ id }: SessionView) => ({
  onTicket: () => replacePage('ticket', { sessionId: id }),
  onTurn: () => replacePage('programme/waiting', { session: id }),
})

const refusedWith = (state: SignUpState): string | undefined => (state.kind === 'refused' ? state.refusal.code : undefined)

/** The draft with the saved family in it, and the way to the rules about children. */
const useForm = (session: SessionView) => {
  const { family } = useFamily()
  const { draft, state, change, submit } = useSignUp(session, {
    prepare: (kept) => preparedDraft(kept, family?.members),
    onTicket: keepTicket,
    onTurn: (turn: MyTurn) => keepTurn(turnOf(session, turn)),
  })
  const door = useConsentDoor(draft, { refused: refusedWith(state), family, onWho: change })
  return { family, draft, state, change, submit, door }
}

interface FormProps extends Omit<Props, 'onRefused'>, ReturnType<typeof useForm> {
  readonly now: Instant
}

const Form = ({ session, drawing, stale, now, family, draft, state, change, submit, door }: FormProps) => {
  const [pressed, setPressed] = useState(false)
  const [isHalf, setHalf] = useState(false)
  const [wish, wishFor] = useState<Wanted>()
  const wanted = wish ?? (stateOf(session, now).kind === 'full' ? 'turn' : 'places')
  const problems = pressed ? problemsOf(draft, session) : {}
  const press = (next: Wanted) => {
    setPressed(true)
    if (isHalf || Object.keys(problemsOf(draft, session)).length > 0) return toFirstWrong(FIELD_ERROR)
    if (door.isMissing) return door.open()
    if (next !== wanted) wishFor(next)
    void submit(next)
  }
  const foot = (
    <SignUpFoot
      state={answered(state, door.isMissing)}
      draft={draft}
      wanted={wanted}
      problemCount={Object.keys(problems).length + (pressed && isHalf ? 1 : 0)}
      onSubmit={press}
      onWait={() => wishFor('turn')}
      {...waysOn(session)}
    />
  )
  return (
    <PublicScreen title='填写报名' footer={foot}>
      <SessionHead session={session} drawing={drawing} />
      {stale}
      <SignUpForm draft={draft} session={session} wanted={wanted} problems={problems} onChange={change}>
        <Before session={session} now={now} />
        <WhoComes
          who={draft}
          own={family}
          max={session.partyMax}
          day={localDateOf(session.startsAt)}
          error={whoProblem(problems.party, pressed && isHalf)}
          onChange={door.change}
          onConsent={door.open}
          onHalf={setHalf}
        />
        <View>{door.isMissing && <View className='mt3'><Note kind='warning' onTap={door.open}>有未满 14 岁的孩子，要监护人看过规则、同意了才能提交。去看规则</Note></View>}</View>
      </SignUpForm>
      <View className='side'>
        <View className='mt3'>
          <Note kind='plain' icon='shield' onTap={() => openPage('info/privacy', {})}>填写的内容先存在这台手机上，报上后或者过 24 小时就删掉。我们怎样保护您的信息</Note>
        </View>
      </View>
    </PublicScreen>
  )
}

/** What has to be known before anybody is counted: who may come, and what else one has at that time. */
const Before = ({ session, now }: { readonly session: SessionView; readonly now: Instant }) => {
  const tickets = useShelf()?.tickets ?? []
  const others = overlapping({ ...session, sessionId: session.id }, tickets.filter(({ state, startsAt }) => state.kind === 'valid' && startsAt > now))
  const rules = ruleWords(session)
  return (
    <View>
      {rules.length > 0 && <View className='before'><Note kind='primary' icon='people'>{rules.join('')}</Note></View>}
      {others.length > 0 && <View className='before'><Note kind='warning'>{overlapWords(others)}</Note></View>}
    </View>
  )
}

/** An attempt of which nobody knows may be repeated whatever the door says: it may have gone through. */
const isUnderWay = ({ kind }: SignUpState): boolean => kind === 'sending' || kind === 'failed'

/** Once a guardian has agreed, nothing more is to be said of that. */
const answered = (state: SignUpState, isMissing: boolean): SignUpState =>
  state.kind === 'refused' && state.refusal.code === 'CONSENT_NEEDED' && !isMissing ? { kind: 'editing' } : state
