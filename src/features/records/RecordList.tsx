import { View } from '@tarojs/components'
import type { PersonalRecord } from '@domain/contract/myRecords'
import type { Instant } from '@domain/kernel/instant'
import { RecordCard } from '@/features/records/RecordCard'
import { recordsText } from '@/features/records/recordWords'
import { Button } from '@/ui/Button'
import { Empty } from '@/ui/Empty'
import { useCopy } from '@/ui/useCopy'
import './records.scss'

interface Props {
  readonly records: readonly PersonalRecord[]
  readonly now: Instant
  readonly onDelete: (record: PersonalRecord) => void
}

/** Everything kept about this person, and the way to take it along as a text. */
export const RecordList = ({ records, now, onDelete }: Props) => {
  const copy = useCopy()
  if (records.length === 0) return <Empty drawing='ticket' title='没有您的信息' hint='报名以后，您填的内容会在这里' />
  return (
    <View className='side mt3'>
      {records.map((record) => <RecordCard key={record.ticketId} record={record} now={now} onDelete={() => onDelete(record)} />)}
      <Button kind='tinted' icon='copy' className='mt4' onTap={() => void copy(recordsText(records, now))}>全部复制成文字</Button>
      <View className='support mt2'>姓名、手机号写错了：取消预约，再报一次。</View>
    </View>
  )
}
