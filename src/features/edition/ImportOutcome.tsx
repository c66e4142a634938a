import { View } from '@tarojs/components'
import type { Difference } from '@domain/edition/difference'
import { ChangeList } from '@/features/edition/ChangeList'
import { splitChanges } from '@/features/edition/changeWords'
import type { ImportState } from '@/features/edition/useImport'
import { Button } from '@/ui/Button'
import type { Failure } from '@/ui/failure'
import { FailureText } from '@/ui/FailureText'
import { Note } from '@/ui/Note'
import '@/ui/moreIcons.scss'

interface Props {
  readonly state: ImportState
  readonly onConfirm: (difference: Difference) => void
}

/** What came of the last step, and the next one where there is one. */
export const ImportOutcome = ({ state, onConfirm }: Props) => {
  switch (state.kind) {
    case 'comparing':
      return null
    case 'writing':
      return <Problems state={state} />
    case 'imported':
      return <Imported difference={state.difference} />
    case 'compared':
    case 'importing':
      return <Compared state={state} onConfirm={onConfirm} />
  }
}

type ComparedState = Extract<ImportState, { readonly kind: 'compared' | 'importing' }>

const Compared = ({ state, onConfirm }: Omit<Props, 'state'> & { readonly state: ComparedState }) => {
  const { difference } = state
  const { effective, kept } = splitChanges(difference)
  if (effective.length === 0) return <NothingNew kept={kept} />
  return (
    <View className='mt4'>
      {state.kind === 'compared' && <Problem problem={state.problem} />}
      <View className='h2 mt3'>{`会改动 ${effective.length} 处`}</View>
      <View className='mt3'><ChangeList changes={effective} /></View>
      <Kept kept={kept} />
      <View className='mt4'>
        <Button busy={state.kind === 'importing'} onTap={() => onConfirm(difference)}>确认导入</Button>
      </View>
    </View>
  )
}

const Imported = ({ difference }: { readonly difference: Difference }) => {
  const { effective, kept } = splitChanges(difference)
  return (
    <View className='mt4'>
      <Note kind='success' icon='check'>{`已导入，${effective.length} 处生效`}</Note>
      <Kept kept={kept} />
    </View>
  )
}

interface KeptProps {
  readonly kept: Difference['changes']
}

const NothingNew = ({ kept }: KeptProps) => (
  <View className='mt4'>
    <Note kind='plain'>{kept.length === 0 ? '和现在的内容完全一样，不用导入' : '导入不会改动任何内容，不用导入'}</Note>
    <Kept kept={kept} />
  </View>
)

const Kept = ({ kept }: KeptProps) =>
  kept.length === 0 ? null : (
    <>
      <View className='h2 mt4'>{`先不动 ${kept.length} 处`}</View>
      <View className='mt3'><ChangeList changes={kept} /></View>
    </>
  )

const Problem = ({ problem }: { readonly problem: Failure | undefined }) =>
  problem === undefined ? null : <Note kind='danger' icon='warning'><FailureText failure={problem} /></Note>

const Problems = ({ state }: { readonly state: Extract<ImportState, { readonly kind: 'writing' }> }) => (
  <View className='mt4'>
    <Problem problem={state.problem} />
    {state.problems?.map(({ where, message }) => (
      <View key={`${where}${message}`} className='support mt2'>{where}：{message}</View>
    ))}
  </View>
)
