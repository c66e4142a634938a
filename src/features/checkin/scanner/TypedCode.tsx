import { useState } from 'react'
import { View } from '@tarojs/components'
import { typedCode } from '@domain/ticket/shortCode'
import { HAS_CAMERA } from '@/platform/camera'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Field } from '@/ui/Field'

interface Props {
  readonly busy: boolean
  readonly onCode: (code: string) => void
}

/** Takes the eight characters under a ticket's code. */
export const TypedCode = ({ busy, onCode }: Props) => {
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const submit = () => {
    const code = typedCode(typed)
    setWrong(code === undefined)
    if (code !== undefined) onCode(code)
  }
  return (
    <Card pad className='scan-typed'>
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
        <Button kind={HAS_CAMERA ? 'tinted' : 'primary'} busy={busy} onTap={submit}>{busy ? '核验中…' : '核验'}</Button>
      </View>
      {!HAS_CAMERA && <View className='mt3 support mute'>接了扫码枪的，对着票码扫就行。</View>}
    </Card>
  )
}
