import { View } from '@tarojs/components'
import type { ScienceBase } from '@domain/base/base'
import { dial } from '@/platform/phone'
import { Button } from '@/ui/Button'
import { DemoTag } from '@/ui/DemoTag'
import { formatOpening } from '@/ui/formatOpening'
import { Icon } from '@/ui/Icon'
import { PlaceRow } from '@/ui/PlaceRow'
import { Tag } from '@/ui/Tag'

/** A science base's head: what it is, who runs it, where it is and when it is open. */
export const BaseFacts = ({ base }: { readonly base: ScienceBase }) => {
  const { phone } = base
  return (
    <View className='sheet'>
      <View className='tags'>
        <Tag kind='primary'>{base.rank}</Tag>
        {base.free && <Tag kind='success'>免费</Tag>}
        {base.demo && <DemoTag />}
      </View>
      <View className='h1 mt2'>{base.name}</View>
      <View className='support mt1'>{base.unit}</View>
      <View className='line mt3'>
        <View className='mr2'><Icon name='clock' tone='primary' /></View>
        <View className='grow'>{formatOpening(base.opening)}</View>
        {phone !== undefined && <Button kind='tinted' small icon='phone' onTap={() => dial(phone)}>问一问</Button>}
      </View>
      <PlaceRow place={base.place} unknown='地址待公布' />
    </View>
  )
}
