import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Revealed, SessionHolder } from '@domain/contract/staffViews'
import { LOOK_UP_REASONS, type LookUpReason } from '@domain/staff/lookUpReason'
import { shownCode } from '@domain/ticket/shortCode'
import { REASON_WORDS, whoseWords } from '@/features/desk/holderWords'
import type { LookUp } from '@/features/desk/useLookUp'
import { dial } from '@/platform/phone'
import { Button } from '@/ui/Button'
import { Chips } from '@/ui/Chips'
import { failureOf } from '@/ui/failureOf'
import { FailureText } from '@/ui/FailureText'
import { Note } from '@/ui/Note'
import { partyText } from '@/ui/partyText'
import { Sheet } from '@/ui/Sheet'

interface Props {
  readonly state: LookUp
  readonly onLook: (holder: SessionHolder, why: LookUpReason | undefined) => void
  readonly onClose: () => void
}

/** One party: first why one looks (or nothing), then name, number, who picks up, and a group's list. */
export const LookUpSheet = ({ state, onLook, onClose }: Props) => {
  const [said, setSaid] = useState<Said>({})
  const ticketId = state.kind === 'idle' ? undefined : state.holder.ticketId
  // A reason for one party is none for the next.
  const why = said.about === ticketId ? said.why : undefined
  return (
    <Sheet
      open={state.kind !== 'idle'}
      title={state.kind === 'idle' ? '' : whoseWords(state.holder)}
      onClose={onClose}
      acts={<Act state={state} why={why} onLook={onLook} onClose={onClose} />}
    >
      {state.kind !== 'idle' && <Content state={state} why={why} onWhy={(chosen) => setSaid({ about: state.holder.ticketId, why: chosen === why ? undefined : chosen })} />}
    </Sheet>
  )
}

interface Said {
  readonly about?: string
  readonly why?: LookUpReason | undefined
}

const Act = ({ state, why, onLook, onClose }: Props & { readonly why: LookUpReason | undefined }) => {
  if (state.kind === 'idle') return null
  if (state.kind === 'shown') return <Button kind='outlined' onTap={onClose}>看好了，关上</Button>
  const busy = state.kind === 'looking'
  return <Button busy={busy} onTap={() => onLook(state.holder, why)}>{busy ? '正在查…' : '显示姓名和电话'}</Button>
}

interface ContentProps {
  readonly state: Exclude<LookUp, { readonly kind: 'idle' }>
  readonly why: LookUpReason | undefined
  readonly onWhy: (why: LookUpReason) => void
}

const Content = ({ state, why, onWhy }: ContentProps) => (
  <View>
    <View>{partyText(state.holder.party)}</View>
    <View className='support'>{`票号 ${shownCode(state.holder.ticketId)}`}</View>
    <View>{state.kind === 'shown' ? <Shown revealed={state.revealed} /> : <Reason state={state} why={why} onWhy={onWhy} />}</View>
  </View>
)

const Reason = ({ state, why, onWhy }: ContentProps & { readonly state: Exclude<LookUp, { readonly kind: 'idle' | 'shown' }> }) => (
  <View>
    <View className='strong mt3'>为什么看（可以不选）</View>
    <Chips label='为什么看' options={LOOK_UP_REASONS.map((value) => ({ value, label: REASON_WORDS[value] }))} chosen={why} onChoose={onWhy} />
    <View className='support'>谁在什么时候看的、为什么，会记下来。</View>
    <View>{state.failed && <View className='mt2'><Note kind='warning'><FailureText failure={failureOf(state.failed)} /></Note></View>}</View>
  </View>
)

const Shown = ({ revealed: { name, phone, pickUp, guardianPhone, unit, names } }: { readonly revealed: Revealed }) => {
  if (name === undefined) return <View className='mt3'><Note kind='plain'>他已经取消，或者留的信息已经删除。</Note></View>
  return (
    <View className='mt2'>
      {unit !== undefined && <Fact label='单位'>{unit}</Fact>}
      <Fact label={unit === undefined ? '姓名' : '带队'}>{name}</Fact>
      <NumberFact label='电话' phone={phone} />
      {pickUp !== undefined && <Fact label='谁来接'>{pickUp}</Fact>}
      {guardianPhone !== undefined && <NumberFact label='监护人' phone={guardianPhone} />}
      {names !== undefined && <Fact label={`名单 ${names.length} 人`}>{names.join('、')}</Fact>}
    </View>
  )
}

const Fact = ({ label, children }: { readonly label: string; readonly children: string }) => (
  <View className='detail'>
    <View className='detail-label'>{label}</View>
    <View className='grow'>{children}</View>
  </View>
)

const NumberFact = ({ label, phone }: { readonly label: string; readonly phone: string | undefined }) =>
  phone === undefined ? <Fact label={label}>没有留号码</Fact> : (
    <View className='detail desk-number'>
      <View className='detail-label'>{label}</View>
      <View className='grow strong'>{phone}</View>
      <Button kind='tinted' small icon='phone' readAs={`拨打${label} ${phone}`} onTap={() => dial(phone)}>拨打</Button>
    </View>
  )
