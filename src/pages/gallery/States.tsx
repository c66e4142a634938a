import { View } from '@tarojs/components'
import { Card } from '@/ui/Card'
import { Empty, type EmptyProps } from '@/ui/Empty'
import { loadState } from '@/ui/loadState'
import { Loading } from '@/ui/Loading'
import { Section } from '@/ui/Section'
import { Skeleton } from '@/ui/Skeleton'
import { WaitingRows } from '@/ui/WaitingRows'

const nothing = () => undefined

const EMPTY: Readonly<Record<EmptyProps['drawing'], Omit<EmptyProps, 'drawing'>>> = {
  ticket: { title: '还没有票', hint: '约一场活动，票就在这里', action: { words: '看看能约什么', onTap: nothing } },
  search: { title: '这一天没有符合的活动', hint: '换一天，或者少选一个条件' },
  soon: { title: '日期待公布' },
  offline: { title: '没有连上网' },
  error: { title: '出了点问题' },
  success: { title: '约好了' },
}

const DRAWINGS = Object.keys(EMPTY) as readonly EmptyProps['drawing'][]

/** Nothing yet, nothing at all, and what went wrong. */
export const States = () => (
  <Section title='空、错、加载'>
    <View className='gallery-grid'>
      <View className='gallery-state'>
        <Card>
          <Loading state={loadState({ kind: 'refused', refusal: { code: 'FAULT' }, requestId: '1a2b3c4d' }, nothing)}>{null}</Loading>
        </Card>
      </View>
      {DRAWINGS.map((drawing) => (
        <View className='gallery-state' key={drawing}><Card><Empty drawing={drawing} {...EMPTY[drawing]} /></Card></View>
      ))}
      <View className='gallery-state'><Skeleton rows={2} /></View>
      <View className='gallery-state'><Card><WaitingRows rows={3} /></Card></View>
    </View>
  </Section>
)
