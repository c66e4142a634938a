import { View } from '@tarojs/components'
import type { SessionView } from '@domain/contract/views'
import { BAND_WORDS } from '@/ui/partyText'
import { Card } from '@/ui/Card'
import { DemoTag } from '@/ui/DemoTag'
import { formatSpan } from '@/ui/formatTime'
import { unbroken } from '@/ui/unbroken'
import { mostPeople } from '@/features/group/groupWords'

/** What a group is signed up for, and what holds there for groups. */
export const GroupHead = ({ session }: { readonly session: SessionView }) => (
  <View className='side mt3'>
    <Card pad>
      <View className='line line-top between'>
        <View className='h2 grow'>{session.title}</View>
        {session.demo && <DemoTag />}
      </View>
      <View className='mt1'>{unbroken(formatSpan(session.startsAt, session.endsAt))}</View>
      <View className='support'>{`${session.placeName ?? '地点待公布'}，团体还能来 ${session.placesLeft.group} 人`}</View>
      {rulesWords(session).map((words) => <View key={words} className='support'>{words}</View>)}
    </Card>
  </View>
)

const rulesWords = (session: SessionView): readonly string[] => {
  const { forBands, childrenPerAdult, placesLeft } = session
  const most = mostPeople(session)
  return [
    most < placesLeft.group ? `一个团体最多 ${most} 人` : '',
    forBands ? `适合${forBands.map((band) => BAND_WORDS[band]).join('、')}` : '',
    childrenPerAdult === undefined ? '' : `每 ${childrenPerAdult} 个孩子至少 1 位大人`,
  ].filter((words) => words !== '')
}
