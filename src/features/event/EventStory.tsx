import { View } from '@tarojs/components'
import type { ScienceEvent } from '@domain/event/event'
import { Card } from '@/ui/Card'
import { Details } from '@/ui/Details'

interface Props {
  readonly event: ScienceEvent
  /** 主办: those who hold the whole week; empty while this device does not know them. */
  readonly organisers: readonly string[]
}

/** What the event is about, for whom, who holds it, and what is still open. */
export const EventStory = ({ event, organisers }: Props) => {
  const { summary, paragraphs, topics, hosts, audience, fields, bring, details, toBeAnnounced } = event
  const facts = [
    ...listed('专题', topics),
    ...listed('领域', fields),
    ...listed('适合谁', audience),
    ...(bring === undefined ? [] : [{ label: '带什么', text: bring }]),
    ...details,
    ...listed('主办单位', organisers),
    ...listed('承办单位', hosts),
  ]
  return (
    <Card pad>
      <View className='h2'>活动内容</View>
      <View className='mt2'>{summary}</View>
      {paragraphs.map((paragraph) => <View className='mt2' key={paragraph}>{paragraph}</View>)}
      <View className='mt2'><Details details={facts} toBeAnnounced={toBeAnnounced} /></View>
    </Card>
  )
}

const listed = (label: string, words: readonly string[]) => (words.length === 0 ? [] : [{ label, text: words.join('、') }])
