import { View } from '@tarojs/components'
import { EDITION_FILE_MAX } from '@domain/contract/limits'
import { ChangeList } from '@/features/edition/ChangeList'
import { useImport, type ImportState } from '@/features/edition/useImport'
import type { Difference } from '@domain/edition/difference'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Note } from '@/ui/Note'
import { TextArea } from '@/ui/TextArea'

/** The edition file goes in as text; what it changes is shown before anything is changed. */
export const ImportForm = () => {
  const { text, write, state, compare, confirm } = useImport()
  return (
    <>
      <Card pad>
        <View className='h2'>导入本届内容</View>
        <View className='support mt1'>把内容文件（config/editions 里的 .yaml）全文粘贴到这里，先看差异，确认后才生效。</View>
        <View className='mt4'>
          <TextArea label='内容文件' value={text} onInput={write} max={EDITION_FILE_MAX} placeholder='届: "2025"……' />
        </View>
        <View className='mt4'>
          <Button kind='tinted' busy={state.kind === 'comparing'} onTap={() => void compare()}>看差异</Button>
        </View>
      </Card>
      <Outcome state={state} onConfirm={(difference) => void confirm(difference)} />
    </>
  )
}

interface OutcomeProps {
  readonly state: ImportState
  readonly onConfirm: (difference: Difference) => void
}

const Outcome = ({ state, onConfirm }: OutcomeProps) => {
  if (state.kind === 'comparing') return null
  if (state.kind === 'writing') return <Problems state={state} />
  if (state.kind === 'imported') {
    return (
      <View className='mt4'>
        <Note kind='success' icon='check'>已导入，{state.difference.changes.length} 处生效</Note>
      </View>
    )
  }
  const { difference } = state
  const problem = state.kind === 'compared' ? state.problem : undefined
  if (difference.changes.length === 0) {
    return <View className='mt4'><Note kind='plain'>和现在的内容完全一样，不用导入</Note></View>
  }
  return (
    <View className='mt4'>
      {problem !== undefined && <Note kind='danger' icon='warning'>{problem}</Note>}
      <View className='h2 mt3'>会改动 {difference.changes.length} 处</View>
      <View className='mt3'><ChangeList difference={difference} /></View>
      <View className='mt4'>
        <Button busy={state.kind === 'importing'} onTap={() => onConfirm(difference)}>确认导入</Button>
      </View>
    </View>
  )
}

const Problems = ({ state }: { readonly state: Extract<ImportState, { readonly kind: 'writing' }> }) => (
  <View className='mt4'>
    {state.problem !== undefined && <Note kind='danger' icon='warning'>{state.problem}</Note>}
    {state.problems?.map(({ where, message }) => (
      <View key={`${where}${message}`} className='support mt2'>{where}：{message}</View>
    ))}
  </View>
)
