import { useState } from 'react'
import { View } from '@tarojs/components'
import type { FoundParty } from '@domain/contract/staffViews'
import type { GateSession } from '@domain/contract/gateViews'
import { useSending } from '@/api/useSending'
import { FoundParties } from '@/features/checkin/lookup/FoundParties'
import { Button } from '@/ui/Button'
import { FailureText } from '@/ui/FailureText'
import { failureOf } from '@/ui/failureOf'
import { Field } from '@/ui/Field'
import { Note } from '@/ui/Note'
import { Sheet } from '@/ui/Sheet'

interface Props {
  readonly session: Pick<GateSession, 'id'>
  readonly gate: string
  /** The server has not been heard for a while. */
  readonly isAway: boolean
  /** The party that the steward chose: let in by its code, like one that was typed. */
  readonly onFound: (ticketId: string) => void
}

/** 按手机号找票: for whoever has neither the code nor a phone at hand. What was found is gone when the sheet closes. */
export const FindByPhone = ({ session, gate, isAway, onFound }: Props) => {
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const [found, setFound] = useState<readonly FoundParty[]>()
  const { state, send, clear } = useSending('findByPhone')
  const type = (text: string) => {
    setTyped(text)
    setWrong(false)
    setFound(undefined)
    clear()
  }
  const close = () => {
    type('')
    setOpen(false)
  }
  const look = async () => {
    const isWhole = /^\d{4}$/.test(typed)
    setWrong(!isWhole)
    if (!isWhole) return
    setFound((await send({ sessionId: session.id, gate, lastFour: typed }))?.found)
  }
  const choose = (ticketId: string) => {
    close()
    onFound(ticketId)
  }
  return (
    <View className='gate-find'>
      <View>{isAway ? <View className='support'>没带票的，按手机号找要有网；没有网，请对方报 8 位票号。</View> : <Button kind='tinted' onTap={() => setOpen(true)}>没带票：按手机号找</Button>}</View>
      <Sheet
        open={open} title='按手机号找票' onClose={close}
        acts={<Button busy={state.kind === 'sending'} onTap={() => void look()}>{state.kind === 'sending' ? '正在找…' : '找'}</Button>}
      >
        <Field
          label='报名手机号的后四位' kind='mobile' max={4} value={typed} placeholder='请对方自己报'
          error={wrong ? '请输入 4 位数字' : undefined} onInput={type}
        />
        <View>{!found && <View className='support mt2'>要有网。每查一次都有记录，数字不记。</View>}</View>
        <View>{state.kind === 'failed' && <View className='mt3'><Note kind={state.lost ? 'warning' : 'danger'}><FailureText failure={failureOf(state.failed, NO_ANSWER)} /></Note></View>}</View>
        <View>{found && <FoundParties found={found} onChoose={choose} />}</View>
      </Sheet>
    </View>
  )
}

const NO_ANSWER = '没有连上网，查不了。请对方报 8 位票号，或者等有网再查。'
