import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Instant } from '@domain/kernel/instant'
import { BaseCard } from '@/features/base/BaseCard'
import { matchesFilter, type BaseFilter, type BaseView } from '@/features/base/baseView'
import { Chips } from '@/ui/Chips'
import { Empty } from '@/ui/Empty'
import './base.scss'

/** Below this the whole list is seen at once. */
const WORTH_FILTERING = 4

const FILTERS: readonly { readonly value: BaseFilter; readonly label: string }[] = [
  { value: 'all', label: '全部' },
  { value: 'openNow', label: '现在开放' },
  { value: 'reservable', label: '能预约' },
]

/** 科普基地, all of them. */
export const BaseList = ({ views, now }: { readonly views: readonly BaseView[]; readonly now: Instant }) => {
  const [filter, setFilter] = useState<BaseFilter>('all')
  const shown = views.filter((view) => matchesFilter(view, filter))
  if (views.length === 0) return <Empty drawing='soon' title='科普基地待公布' hint='公布后，会出现在这里' />
  return (
    <View className='side mt3'>
      {views.length >= WORTH_FILTERING && <Chips options={FILTERS} chosen={filter} onChoose={setFilter} />}
      {shown.map((view) => <BaseCard key={view.base.id} view={view} now={now} />)}
      {shown.length === 0 && (
        <Empty drawing='search' title='现在没有符合的基地' action={{ words: '看全部', onTap: () => setFilter('all') }} />
      )}
    </View>
  )
}
