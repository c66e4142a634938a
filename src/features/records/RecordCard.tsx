import { View } from '@tarojs/components'
import type { PersonalRecord } from '@domain/contract/myRecords'
import type { Instant } from '@domain/kernel/instant'
import { cancelWords, openPlace } from '@/features/records/openPlace'
import { recordLines, wayToDelete } from '@/features/records/recordWords'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { DemoTag } from '@/ui/DemoTag'
import { Details } from '@/ui/Details'
import { Tag } from '@/ui/Tag'

interface Props {
  readonly record: PersonalRecord
  readonly now: Instant
  readonly onCorrect: () => void
  readonly onDelete: () => void
}

/** What is kept about one reservation, and the way to have it deleted. */
export const RecordCard = ({ record, now, onCorrect, onDelete }: Props) => (
  <Card pad>
    <View className='h2'>{record.title}</View>
    <Tags record={record} />
    <Details details={recordLines(record)} toBeAnnounced={[]} />
    {record.answers && !record.pending && !record.cancelled && (
      <Button kind='outlined' className='mt2' onTap={onCorrect} readAs={`更正：${record.title}`}>更正</Button>
    )}
    <Way record={record} now={now} onDelete={onDelete} />
  </Card>
)

const Tags = ({ record }: Pick<Props, 'record'>) => (
  <View className='tags record-tags'>
    {record.cancelled && <Tag>{record.moved ? '已换场' : '已取消'}</Tag>}
    {record.waitingEnded && <Tag>候补已结束</Tag>}
    {record.waiting && <Tag>候补中</Tag>}
    {record.pending && <Tag>还没有报上</Tag>}
    {record.demo && <DemoTag />}
  </View>
)

const Way = ({ record, now, onDelete }: Omit<Props, 'onCorrect'>) => {
  switch (wayToDelete(record, now)) {
    case 'delete':
      return <Button kind='outlined' className='record-delete' onTap={onDelete} readAs={`删除这一条：${record.title}`}>删除这一条</Button>
    case 'cancel':
      return (
        <>
          <View className='support mt2'>这一场还没有结束。不来了，请先取消，姓名和手机号马上删除。</View>
          <Button kind='outlined' className='mt3' onTap={() => openPlace(record)} readAs={`${cancelWords(record)}：${record.title}`}>
            {cancelWords(record)}
          </Button>
        </>
      )
    case 'soon':
      return <View className='support mt2'>没有报上的，10 分钟后自动删除。</View>
    case 'later':
      return <View className='support mt2'>这一场正在进行，结束以后可以在这里删除。</View>
  }
}
