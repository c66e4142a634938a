import { View } from '@tarojs/components'
import type { PersonalRecord } from '@domain/contract/myRecords'
import type { Deletion } from '@/features/records/useRecords'
import { Dialog } from '@/ui/Dialog'
import { failureOf } from '@/ui/failureOf'
import { FailureText } from '@/ui/FailureText'
import { Note } from '@/ui/Note'

interface Props {
  readonly deletion: Deletion
  readonly onConfirm: (record: PersonalRecord) => void
  readonly onKeep: () => void
}

/** Asks once before a record is deleted; says so when it did not work. */
export const DeleteDialog = ({ deletion, onConfirm, onKeep }: Props) => {
  if (deletion.kind === 'idle') return null
  const { kind, record } = deletion
  return (
    <Dialog
      open
      title='删除这一条？'
      confirm={{ words: kind === 'sending' ? '删除中…' : '确认删除', danger: true, onTap: () => onConfirm(record) }}
      cancel={{ words: '再想想', onTap: onKeep }}
      busy={kind === 'sending'}
    >
      <View>{`“${record.title}”的姓名、电话和这张票会删掉，不能恢复。`}</View>
      <View className='mt2'>留下的只有人数、入场时间和一个不能还原的编号。</View>
      {deletion.kind === 'failed' && (
        <View className='mt2'><Note kind='warning'><FailureText failure={failureOf(deletion.failed)} /></Note></View>
      )}
    </Dialog>
  )
}
