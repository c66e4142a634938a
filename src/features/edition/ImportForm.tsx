import { View } from '@tarojs/components'
import { ImportOutcome } from '@/features/edition/ImportOutcome'
import { useImport } from '@/features/edition/useImport'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { TextArea } from '@/ui/TextArea'

/** The edition file goes in as text; what it changes is shown before anything is changed. */
export const ImportForm = () => {
  const { text, tooLong, write, state, compare, confirm } = useImport()
  return (
    <>
      <Card pad>
        <View className='h2'>导入本届内容</View>
        <View className='support mt1'>把内容文件（config/editions 里的 .yaml）全文粘贴到这里，先看差异，确认后才生效。</View>
        <View className='mt4'>
          <TextArea label='内容文件' value={text} onInput={write} error={tooLong} placeholder='届: "2025"……' />
        </View>
        <View className='mt4'>
          <Button kind='tinted' busy={state.kind === 'comparing'} disabled={tooLong !== undefined} onTap={() => void compare()}>看差异</Button>
        </View>
      </Card>
      <ImportOutcome state={state} onConfirm={(difference) => void confirm(difference)} />
    </>
  )
}
