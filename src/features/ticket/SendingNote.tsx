import { View } from '@tarojs/components'
import type { Sending } from '@/api/useSending'
import { failureOf } from '@/ui/failureOf'
import { FailureText } from '@/ui/FailureText'
import { Note } from '@/ui/Note'
import './ticket.scss'

/** Why a change of a ticket did not go through, if it did not; after silence nobody knows. */
export const SendingNote = ({ state }: { readonly state: Sending<'changeParty' | 'move'> }) =>
  state.kind === 'failed' ? (
    <View className='ticket-outcome'>
      <Note kind={state.lost ? 'warning' : 'danger'}>
        <FailureText failure={failureOf(state.failed, '没有收到回音，不知道改好了没有。再点一次不会重复。')} />
      </Note>
    </View>
  ) : null
