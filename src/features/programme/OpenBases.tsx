import { View } from '@tarojs/components'
import type { BaseOutline } from '@domain/base/base'
import { openPage } from '@/platform/navigate'
import { Card } from '@/ui/Card'
import { Cover } from '@/ui/Cover'
import { coverOfBase } from '@/ui/coverOf'
import { DemoTag } from '@/ui/DemoTag'
import { formatOpening } from '@/ui/formatOpening'
import { Section } from '@/ui/Section'
import { Tag } from '@/ui/Tag'

/** 科普基地: places that are open to the public. */
export const OpenBases = ({ bases }: { readonly bases: readonly BaseOutline[] }) => {
  if (bases.length === 0) return null
  return (
    <Section title='开放的科普基地'>
      {bases.map((base) => (
        <Card key={base.id} className='base-card' onTap={() => openPage('programme/base', { baseId: base.id })}>
          <Cover drawing={coverOfBase(base)} className='cover-small' />
          <View className='grow'>
            <View className='strong'>{base.name}</View>
            <View className='support'>{formatOpening(base.opening)}</View>
            <View className='support'>{base.topic}</View>
            <View className='tags'>
              <Tag kind='primary'>{base.rank}</Tag>
              {base.free && <Tag kind='success'>免费</Tag>}
              {base.demo && <DemoTag />}
            </View>
          </View>
        </Card>
      ))}
    </Section>
  )
}
