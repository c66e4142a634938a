import { View } from '@tarojs/components'
import type { ScienceBase } from '@domain/base/base'
import { Card } from '@/ui/Card'
import { Details } from '@/ui/Details'

/** What the base shows, and what is still open. */
export const BaseStory = ({ base }: { readonly base: ScienceBase }) => (
  <Card pad>
    <View className='h2'>看什么</View>
    <View className='mt2'>{base.summary}</View>
    {base.paragraphs.map((paragraph) => <View className='mt2' key={paragraph}>{paragraph}</View>)}
    <View className='mt2'>
      <Details details={[{ label: '讲什么', text: base.topic }, ...base.details]} toBeAnnounced={base.toBeAnnounced} />
    </View>
  </Card>
)
