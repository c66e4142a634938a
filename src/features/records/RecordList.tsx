import { View } from '@tarojs/components'
import { useState } from 'react'
import type { PersonalRecord } from '@domain/contract/myRecords'
import type { Instant } from '@domain/kernel/instant'
import { RecordCard } from '@/features/records/RecordCard'
import { Button } from '@/ui/Button'
import { Empty } from '@/ui/Empty'
import './records.scss'

interface Props {
  readonly records: readonly PersonalRecord[]
  readonly now: Instant
  readonly onCorrect: (record: PersonalRecord) => void
  readonly onDelete: (record: PersonalRecord) => void
}

/** An old phone is sent no more than this at once; what is taken along has all of them. */
const STEP = 4

/** What is kept about this person's reservations, each with the ways to correct and delete it. */
export const RecordList = ({ records, now, onCorrect, onDelete }: Props) => {
  const [shown, setShown] = useState(STEP)
  if (records.length === 0) return <Empty drawing='ticket' title='没有您的报名信息' hint='报名以后，您填的内容会在这里' />
  return (
    <View className='side mt3'>
      {records.slice(0, shown).map((record) => (
        <RecordCard key={record.ticketId} record={record} now={now} onCorrect={() => onCorrect(record)} onDelete={() => onDelete(record)} />
      ))}
      {records.length > shown && (
        <Button kind='outlined' className='mt2' onTap={() => setShown(shown + STEP)}>{`再看几条（还有 ${records.length - shown} 条）`}</Button>
      )}
    </View>
  )
}
