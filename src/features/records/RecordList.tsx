import { View } from '@tarojs/components'
import type { PersonalRecord } from '@domain/contract/myRecords'
import type { Instant } from '@domain/kernel/instant'
import { RecordCard } from '@/features/records/RecordCard'
import { Empty } from '@/ui/Empty'
import './records.scss'

interface Props {
  readonly records: readonly PersonalRecord[]
  readonly now: Instant
  readonly onCorrect: (record: PersonalRecord) => void
  readonly onDelete: (record: PersonalRecord) => void
}

/** What is kept about this person's reservations, each with the ways to correct and delete it. */
export const RecordList = ({ records, now, onCorrect, onDelete }: Props) => {
  if (records.length === 0) return <Empty drawing='ticket' title='没有您的报名信息' hint='报名以后，您填的内容会在这里' />
  return (
    <View className='side mt3'>
      {records.map((record) => (
        <RecordCard key={record.ticketId} record={record} now={now} onCorrect={() => onCorrect(record)} onDelete={() => onDelete(record)} />
      ))}
    </View>
  )
}
