import { useState } from 'react'
import { View } from '@tarojs/components'
import { typedCode } from '@domain/ticket/shortCode'
import { CAN_SCAN } from '@/platform/scanQr'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Field } from '@/ui/Field'
import '@/ui/moreIcons.scss'

interface Props {
  readonly busy: boolean
  readonly onScan: () => void
  readonly onTyped: (code: string) => void
}

/** Scans a ticket where there is a camera; takes the eight characters under the code everywhere. */
export const TicketEntry = ({ busy, onScan, onTyped }: Props) => {
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const submit = () => {
    const code = typedCode(typed)
    setWrong(code === undefined)
    if (code !== undefined) onTyped(code)
  }
  return (
    <View>
      {CAN_SCAN && <Button icon='scan' busy={busy} onTap={onScan}>扫票码</Button>}
      <Card pad className={CAN_SCAN ? 'mt3' : ''}>
        <Field
          label='输入 8 位票号'
          kind='code'
          max={12}
          value={typed}
          placeholder='7K3M-9Q2H'
          error={wrong ? '票号是 8 位数字和字母，请核对后再输' : undefined}
          onInput={(text) => {
            setTyped(text)
            setWrong(false)
          }}
        />
        <View className='mt3'>
          <Button kind={CAN_SCAN ? 'tinted' : 'primary'} busy={busy} onTap={submit}>{busy ? '核验中…' : '核验'}</Button>
        </View>
      </Card>
    </View>
  )
}
