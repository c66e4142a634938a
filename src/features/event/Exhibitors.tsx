import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Exhibitor } from '@domain/event/event'
import { Card } from '@/ui/Card'
import { Chips } from '@/ui/Chips'
import { DemoTag } from '@/ui/DemoTag'
import './event.scss'

const ALL = '全部'

/** 展位，按领域找: who shows what, by field. */
export const Exhibitors = ({ exhibitors }: { readonly exhibitors: readonly Exhibitor[] }) => {
  const [chosen, setChosen] = useState(ALL)
  const fields = [...new Set(exhibitors.map(({ field }) => field))]
  const shown = fields.filter((field) => chosen === ALL || field === chosen)
  return (
    <Card className='exhibitors'>
      <View className='line exhibitors-head'>
        <View className='h2'>展位，按领域找</View>
        {exhibitors.some(({ demo }) => demo) && <DemoTag />}
      </View>
      <Chips options={[ALL, ...fields].map((field) => ({ value: field, label: field }))} chosen={chosen} onChoose={setChosen} />
      {shown.map((field) => <Field key={field} field={field} exhibitors={exhibitors.filter((one) => one.field === field)} />)}
    </Card>
  )
}

const Field = ({ field, exhibitors }: { readonly field: string; readonly exhibitors: readonly Exhibitor[] }) => (
  <View className='exhibitors-field'>
    <View className='line between'>
      <View className='strong'>{field}</View>
      <View className='support'>{`${exhibitors.length} 个展位`}</View>
    </View>
    {exhibitors.map(({ name, shows }) => (
      <View className='mt2' key={name}>
        <View>{name}</View>
        {shows !== undefined && <View className='support'>{shows}</View>}
      </View>
    ))}
  </View>
)
