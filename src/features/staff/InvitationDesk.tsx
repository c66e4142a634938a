import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Programme } from '@domain/edition/edition'
import { readInvitationCode } from '@domain/staff/invitationCode'
import { InvitationOffer } from '@/features/staff/InvitationOffer'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Field } from '@/ui/Field'

interface Props {
  /** The code that the page was opened with, if it was. */
  readonly opened: string | undefined
  readonly programme: Programme | undefined
}

/** An invitation by its code; where there is none yet, the code is typed. */
export const InvitationDesk = ({ opened, programme }: Props) => {
  const [code, setCode] = useState(opened)
  if (code === undefined) return <CodeForm onCode={setCode} />
  return <InvitationOffer key={code} code={code} programme={programme} onOther={() => setCode(undefined)} />
}

/** With its hyphens and blanks. */
const TYPED_MAX = 40

const CodeForm = ({ onCode }: { readonly onCode: (code: string) => void }) => {
  const [typed, setTyped] = useState('')
  const [looked, setLooked] = useState(false)
  const code = readInvitationCode(typed)
  const look = () => {
    setLooked(true)
    if (code !== undefined) onCode(code)
  }
  return (
    <View className='side mt4'>
      <Card pad>
        <View className='h2'>输入邀请码</View>
        <View className='support mt1'>请您帮忙的人发给您的 20 位字母和数字。</View>
        <Field label='邀请码' max={TYPED_MAX} value={typed} placeholder='7K3M-9Q2H-…' error={looked && code === undefined ? '要 20 位字母和数字，请核对' : undefined} onInput={setTyped} />
        <Button className='mt4' onTap={look}>看看</Button>
      </Card>
    </View>
  )
}
