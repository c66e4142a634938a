import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Input } from '@domain/contract/api'
import type { GroupRequest } from '@domain/contract/staffViews'
import type { Sending } from '@/api/useSending'
import { OtherSession } from '@/features/group/OtherSession'
import { whoWords } from '@/features/group/requestWords'
import type { Answering } from '@/features/group/useAnswering'
import { Button } from '@/ui/Button'
import { failureOf } from '@/ui/failureOf'
import { FailureText } from '@/ui/FailureText'
import { Field } from '@/ui/Field'
import { formatSpan } from '@/ui/formatTime'
import { Note } from '@/ui/Note'
import { Sheet } from '@/ui/Sheet'
import { unbroken } from '@/ui/unbroken'

interface Props {
  readonly asking: Answering | undefined
  readonly state: Sending<'answerGroup'>
  readonly onAnswer: (said: Input<'answerGroup'>['answer']) => void
  readonly onLeave: () => void
}

const TITLES = { approve: '通过这个团体？', decline: '这次接待不了', propose: '建议换到哪一场' } as const

/** Asks once before a group is answered; why it cannot be received, or which session instead. */
export const AnswerSheet = ({ asking, state, onAnswer, onLeave }: Props) => {
  const [said, setSaid] = useState<Said>(NOTHING_SAID)
  const about = asking && `${asking.kind}.${asking.request.ticketId}`
  // Words for one group are not words for the next.
  if (about !== undefined && about !== said.about) setSaid({ ...NOTHING_SAID, about })
  return (
    <Sheet
      open={asking !== undefined}
      title={asking ? TITLES[asking.kind] : ''}
      onClose={onLeave}
      acts={asking && <Act kind={asking.kind} answer={answerOf(asking, said)} busy={state.kind === 'sending'} onAnswer={onAnswer} />}
    >
      {asking && <Content asking={asking} said={said} state={state} onSay={setSaid} />}
    </Sheet>
  )
}

interface ActProps extends Pick<Props, 'onAnswer'> {
  readonly kind: Answering['kind']
  /** Absent while something is missing. */
  readonly answer: Input<'answerGroup'>['answer'] | undefined
  readonly busy: boolean
}

const Act = ({ kind, answer, busy, onAnswer }: ActProps) => (
  <Button kind={kind === 'decline' ? 'danger' : 'primary'} busy={busy} disabled={answer === undefined} onTap={() => { if (answer) onAnswer(answer) }}>
    {busy ? '提交中…' : ACTS[kind]}
  </Button>
)

interface ContentProps extends Pick<Props, 'state'> {
  readonly asking: Answering
  readonly said: Said
  readonly onSay: (said: Said) => void
}

const Content = ({ asking: { kind, request }, said, state, onSay }: ContentProps) => (
  <View>
    <About request={request} />
    {kind === 'approve' && <View className='support mt2'>带队人会收到通知，凭一张票带全队进。</View>}
    {kind === 'decline' && <Field label='原因（带队人会看到）' value={said.reason} max={REASON_MAX} placeholder='例如：当天设备检修' onInput={(reason) => onSay({ ...said, reason })} />}
    {kind === 'propose' && <OtherSession request={request} chosen={said.toSessionId} onChoose={(toSessionId) => onSay({ ...said, toSessionId })} />}
    {state.kind === 'failed' && (
      <View className='mt2'>
        <Note kind={state.lost ? 'warning' : 'danger'}><FailureText failure={failureOf(state.failed, '没有收到回音，不知道回复上没有。再按一次不会重复。')} /></Note>
      </View>
    )}
  </View>
)

const REASON_MAX = 60
const ACTS = { approve: '通过', decline: '回复接待不了', propose: '发出建议' } as const

interface Said {
  readonly about: string
  readonly reason: string
  readonly toSessionId: string | undefined
}

const NOTHING_SAID: Said = { about: '', reason: '', toSessionId: undefined }

/** Nothing while something is missing. */
const answerOf = ({ kind }: Answering, { reason, toSessionId }: Said): Input<'answerGroup'>['answer'] | undefined => {
  if (kind === 'approve') return { kind }
  if (kind === 'decline') return reason.trim() === '' ? undefined : { kind, reason: reason.trim() }
  return toSessionId === undefined ? undefined : { kind, toSessionId }
}

const About = ({ request }: { readonly request: GroupRequest }) => (
  <View>
    <View className='strong'>{whoWords(request)}</View>
    <View>{request.title}</View>
    <View>{unbroken(formatSpan(request.startsAt, request.endsAt))}</View>
  </View>
)
