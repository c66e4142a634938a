import { View } from '@tarojs/components'
import type { SessionView } from '@domain/contract/views'
import { Card } from '@/ui/Card'
import { Cover, type CoverDrawing } from '@/ui/Cover'
import { DemoTag } from '@/ui/DemoTag'
import { formatSpan } from '@/ui/formatTime'
import { unbroken } from '@/ui/unbroken'

interface Props {
  readonly session: SessionView
  readonly drawing: CoverDrawing
  /** Nobody can sign up now: then the places left say nothing. */
  readonly closed?: boolean
}

/** What is being signed up for, at the head of the form. */
export const SessionHead = ({ session, drawing, closed = false }: Props) => (
  <View className='side sign-up-head'>
    <Card className='line sign-up-session'>
      <Cover drawing={drawing} className='sign-up-cover' />
      <View className='grow'>
        <View className='strong'>{session.title}</View>
        <View className='support'>{unbroken(formatSpan(session.startsAt, session.endsAt))}</View>
        {!closed && <View className='support'>{placesWords(session)}</View>}
      </View>
      {session.demo && <DemoTag />}
    </Card>
  </View>
)

const placesWords = ({ placesLeft, waiting }: SessionView): string => {
  if (waiting !== undefined) return `约满了，${waiting} 家在候补`
  return placesLeft.online === 0 ? '约满了，可以候补' : `网上余 ${placesLeft.online} 人`
}
