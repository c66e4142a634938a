import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '@domain/contract/api'
import type { Concerned } from '@domain/contract/staffViews'
import { shownCode } from '@domain/ticket/shortCode'
import { call } from '@/api/call'
import type { CallResult } from '@/api/exchange'
import { dial } from '@/platform/phone'
import { Button } from '@/ui/Button'
import { failureOf } from '@/ui/failureOf'
import { FailureText } from '@/ui/FailureText'
import { formatMoment } from '@/ui/formatTime'
import { Note } from '@/ui/Note'
import { Row } from '@/ui/Row'

/** Whom a smaller number of places would concern: the organiser talks to them first. */
export const ConcernedList = ({ sessionId, concerned }: { readonly sessionId: string; readonly concerned: readonly Concerned[] }) => (
  <View>
    {concerned.map((one) => <ConcernedRow key={one.ticketId} sessionId={sessionId} concerned={one} />)}
  </View>
)

const ConcernedRow = ({ sessionId, concerned }: { readonly sessionId: string; readonly concerned: Concerned }) => {
  const { ticketId, people, reservedAt, maskedName = '没有留姓名', maskedPhone } = concerned
  const [result, setResult] = useState<CallResult<'revealHolder'>>()
  const [busy, setBusy] = useState(false)
  const look = async () => {
    setBusy(true)
    setResult(await call('revealHolder', { sessionId, ticketId }))
    setBusy(false)
  }
  return (
    <View>
      <Row
        title={`${maskedName}，${people} 人`}
        note={`${maskedPhone ?? '没有留号码'}，${formatMoment(reservedAt)} 约的，票号 ${shownCode(ticketId)}`}
        {...(maskedPhone !== undefined && result?.kind !== 'done' && {
          right: <Button kind='tinted' small busy={busy} readAs={`显示号码：${maskedName}`} onTap={() => void look()}>显示号码</Button>,
        })}
      />
      {result && (result.kind === 'done' ? <Shown contact={result.value} /> : <Note kind='warning'><FailureText failure={failureOf(result)} /></Note>)}
    </View>
  )
}

const Shown = ({ contact: { name, phone } }: { readonly contact: Output<'revealHolder'> }) =>
  phone === undefined ? <Note kind='plain'>他留的号码已经删除。</Note> : (
    <View className='line between'>
      <View className='strong'>{`${name ?? ''} ${phone}`}</View>
      <Button kind='tinted' small icon='phone' onTap={() => dial(phone)}>拨打</Button>
    </View>
  )
