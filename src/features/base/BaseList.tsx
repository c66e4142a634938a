import { View } from '@tarojs/components'
import { useState } from 'react'
import { BASE_TYPES, type BaseType } from '@domain/base/base'
import type { Instant } from '@domain/kernel/instant'
import { BaseCard } from '@/features/base/BaseCard'
import { matchesFilter, type BaseFilter, type BaseView } from '@/features/base/baseView'
import { TYPE_WORDS } from '@/features/base/typeWords'
import { Chips } from '@/ui/Chips'
import { Empty } from '@/ui/Empty'
import './base.scss'

/** Below this the whole list is seen at once. */
const WORTH_FILTERING = 4

const FILTERS: readonly { readonly value: BaseFilter; readonly label: string }[] = [
  { value: 'all', label: '不限时间' },
  { value: 'openNow', label: '现在开放' },
  { value: 'reservable', label: '能预约' },
]

/** 科普基地 and other places, all of them. */
export const BaseList = ({ views, now }: { readonly views: readonly BaseView[]; readonly now: Instant }) => {
  const [filter, setFilter] = useState<BaseFilter>('all')
  const [type, setType] = useState<BaseType | 'all'>('all')
  const shown = views.filter((view) => matchesFilter(view, filter) && (type === 'all' || view.base.type === type))
  const types = typesIn(views)
  const showAll = () => {
    setFilter('all')
    setType('all')
  }
  if (views.length === 0) return <Empty drawing='soon' title='科普基地待公布' hint='公布后，会出现在这里' />
  return (
    <View className='side mt3'>
      <View className='base-kinds'>{types.length > 1 && <Chips label='哪一类' options={typeOptions(types)} chosen={type} onChoose={setType} />}</View>
      {views.length >= WORTH_FILTERING && <Chips label='现在能不能去' options={FILTERS} chosen={filter} onChoose={setFilter} />}
      <View>{shown.map((view) => <BaseCard key={view.base.id} view={view} now={now} />)}</View>
      {shown.length === 0 && (
        <Empty drawing='search' title='现在没有符合的地方' action={{ words: '看全部', onTap: showAll }} />
      )}
    </View>
  )
}

/** The types there are, in their order. */
const typesIn = (views: readonly BaseView[]): readonly BaseType[] => BASE_TYPES.filter((type) => views.some(({ base }) => base.type === type))

const typeOptions = (types: readonly BaseType[]) =>
  [{ value: 'all' as const, label: '全部类型' }, ...types.map((value) => ({ value, label: TYPE_WORDS[value] }))]
