import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Sending } from '@/api/useSending'
import { Button } from '@/ui/Button'
import { failureOf } from '@/ui/failureOf'
import { FailureText } from '@/ui/FailureText'
import { Note } from '@/ui/Note'
import './waitlist.scss'

interface Props {
  readonly state: Sending<'acceptOffer'>
  readonly people: number
  readonly onAccept: () => void
  readonly onLeave: () => void
  /** What still has to be looked at; then what came of it before says nothing. */
  readonly children: ReactNode
}

/** The two answers to an offer, and what came of them. */
export const AcceptFoot = ({ state, people, onAccept, onLeave, children }: Props) => (
  <View>
    {children}
    {!children && state.kind === 'failed' && (
      <View className='accept-outcome'>
        <Note kind={state.lost ? 'warning' : 'danger'}>
          <FailureText failure={failureOf(state.failed, '没有收到回音，不知道确认上了没有。再点一次不会重复占名额。')} />
        </Note>
      </View>
    )}
    <Button busy={state.kind === 'sending'} onTap={onAccept}>{state.kind === 'sending' ? '提交中…' : `确认来，${people} 人`}</Button>
    <Button kind='outlined' className='mt2' disabled={state.kind === 'sending'} onTap={onLeave}>让给下一位</Button>
  </View>
)
