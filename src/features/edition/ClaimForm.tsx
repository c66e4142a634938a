import { View } from '@tarojs/components'
import { useClaim } from '@/features/edition/useClaim'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { FailureText } from '@/ui/FailureText'
import { Field } from '@/ui/Field'

/** For the person who sets the system up: the setup code makes them organiser, once. */
export const ClaimForm = ({ onClaimed }: { readonly onClaimed: () => void }) => {
  const { code, setCode, state, claim } = useClaim(onClaimed)
  const problem = state.kind === 'typing' ? state.problem : undefined
  return (
    <Card pad>
      <View className='h2'>主办单位首次启用</View>
      <View className='support mt1'>输入部署时生成的启用码。第一个输入的人成为管理员，启用码随即作废。</View>
      <View className='mt4'>
        <Field label='启用码' value={code} onInput={setCode} error={problem && <FailureText failure={problem} />} />
      </View>
      <View className='mt4'>
        <Button busy={state.kind === 'sending'} onTap={() => void claim()}>启用</Button>
      </View>
    </Card>
  )
}
