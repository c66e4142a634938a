import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Offered } from '@domain/contract/grantViews'
import type { Programme } from '@domain/edition/edition'
import { permits } from '@domain/staff/grant'
import type { Answer } from '@/api/answer'
import { useSending } from '@/api/useSending'
import { useUnkept } from '@/api/useUnkept'
import { ROLE_WORDS, untilWords } from '@/features/staff/grantWords'
import { ROLE_WORK } from '@/features/staff/roleWork'
import { scopeWords } from '@/features/staff/scopeWords'
import { useNow } from '@/platform/clock'
import { openTab, replacePage } from '@/platform/navigate'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { failureOf } from '@/ui/failureOf'
import { FailureText } from '@/ui/FailureText'
import { formatMoment } from '@/ui/formatTime'
import { Loading, type LoadState } from '@/ui/Loading'
import { Note } from '@/ui/Note'

interface Props {
  readonly code: string
  readonly programme: Programme | undefined
  /** Another code is to be typed. */
  readonly onOther: () => void
}

/** What an invitation offers, and the way to take it up. */
export const InvitationOffer = ({ code, programme, onOther }: Props) => {
  const { answer, reread } = useUnkept('invitation', { code })
  const { state, send } = useSending('acceptInvitation')
  const [accepted, setAccepted] = useState<Offered>()
  const offered = accepted ?? (answer.kind === 'ready' ? answer.value : undefined)
  const accept = async () => {
    const taken = await send({ code })
    setAccepted(taken)
    // Somebody else may have it by now; or it is the caller's, and no word of that came back.
    if (!taken) reread()
  }
  return (
    <View>
      <Loading state={stateOf(answer, reread)}>
        {offered && (
          <View className='side mt4'>
            {offered.taken ? <Taken offered={offered} programme={programme} /> : <Offer offered={offered} programme={programme} />}
            <View>{state.kind === 'failed' && <View className='mt3'><Note kind='danger'><FailureText failure={failureOf(state.failed, NOBODY_KNOWS)} /></Note></View>}</View>
            <View>{!offered.taken && <Button className='mt4' busy={state.kind === 'sending'} onTap={() => void accept()}>接受</Button>}</View>
          </View>
        )}
      </Loading>
      <View>{answer.kind === 'refused' && <View className='side'><Button kind='text' onTap={onOther}>换一个邀请码</Button></View>}</View>
    </View>
  )
}

const NOBODY_KNOWS = '没有收到回音，不知道接受上没有。再按一次不会重复。'

/** Its refusals have words that pages of the main package do not need. */
const stateOf = (answer: Answer<'invitation'>, retry: () => void): LoadState => {
  if (answer.kind === 'loading' || answer.kind === 'ready') return { kind: answer.kind }
  return { kind: 'failed', failure: failureOf(answer), retry, gone: answer.kind === 'refused' && answer.refusal.code !== 'FAULT' }
}

interface OfferedProps {
  readonly offered: Offered
  readonly programme: Programme | undefined
}

const Offer = ({ offered, programme }: OfferedProps) => (
  <Card pad>
    <View className='support'>{`高平科技周${ROLE_WORDS[offered.from]}邀请您做`}</View>
    <Work offered={offered} programme={programme} />
    <View className='support mt3'>{`${formatMoment(offered.lapsesAt)} 前可以接受，只能由一个人接受。接受后，您做的每一步都有记录。`}</View>
  </Card>
)

const Work = ({ offered, programme }: OfferedProps) => {
  const now = useNow()
  return (
    <View>
      <View className='h1 mt1'>{ROLE_WORDS[offered.role]}</View>
      <View className='mt1'>{scopeWords(offered.scope, programme)}</View>
      <View>{untilWords(offered, now)}</View>
      <View className='mt3'>{ROLE_WORK[offered.role]}</View>
    </View>
  )
}

const Taken = ({ offered, programme }: OfferedProps) => {
  const now = useNow()
  const scans = permits([offered], 'checkIn', now)
  return (
    <View>
      <Card pad>
        <View className='support'>您现在是</View>
        <Work offered={offered} programme={programme} />
        <View className='mt3'><Note kind='success'>接受了。以后从“我的”里的“工作人员”进来。</Note></View>
      </Card>
      <Button className='mt4' onTap={() => (scans ? replacePage('staff/check-in', {}) : openTab('me'))}>{scans ? '去核验入场' : '去看我的工作'}</Button>
    </View>
  )
}
