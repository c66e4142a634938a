import { View } from '@tarojs/components'
import { useState } from 'react'
import type { GroupRequest, Revealed } from '@domain/contract/staffViews'
import { call } from '@/api/call'
import type { CallResult } from '@/api/exchange'
import { contactWords } from '@/features/group/requestWords'
import { dial } from '@/platform/phone'
import { Button } from '@/ui/Button'
import { failureOf } from '@/ui/failureOf'
import { FailureText } from '@/ui/FailureText'
import { Note } from '@/ui/Note'

/** Whom to talk to, masked; the number on demand, and who looked is kept. */
export const ContactLine = ({ request }: { readonly request: GroupRequest }) => {
  const { sessionId, ticketId, maskedPhone, named } = request
  const words = named === undefined ? '显示号码' : '号码和名单'
  const [result, setResult] = useState<CallResult<'revealHolder'>>()
  const [busy, setBusy] = useState(false)
  const look = async () => {
    setBusy(true)
    setResult(await call('revealHolder', { sessionId, ticketId }))
    setBusy(false)
  }
  if (result?.kind === 'done') return <Shown contact={result.value} />
  return (
    <View>
      <View>
        <View>{contactWords(request)}</View>
        {maskedPhone !== undefined && <Button kind='tinted' small className='mt1' busy={busy} readAs={`${words}：${contactWords(request)}`} onTap={() => void look()}>{words}</Button>}
      </View>
      {result && <View className='mt1'><Note kind='warning'><FailureText failure={failureOf(result)} /></Note></View>}
    </View>
  )
}

const Shown = ({ contact: { name = '', phone, names } }: { readonly contact: Revealed }) =>
  phone === undefined ? <Note kind='plain'>留的号码已经删除。</Note> : (
    <View>
      <View className='line between'>
        <View className='strong'>{`${name} ${phone}`}</View>
        <Button kind='tinted' small icon='phone' onTap={() => dial(phone)}>拨打</Button>
      </View>
      {names && <View className='support'>{`名单 ${names.length} 人：${names.join('、')}`}</View>}
    </View>
  )
