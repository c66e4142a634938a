import { View } from '@tarojs/components'
import type { SessionDesk } from '@domain/contract/staffViews'
import type { Instant } from '@domain/kernel/instant'
import type { EarlierTime } from '@domain/session/session'
import { deskTag } from '@/features/desk/deskWords'
import { Card } from '@/ui/Card'
import { DemoTag } from '@/ui/DemoTag'
import { formatSpan } from '@/ui/formatTime'
import { Note } from '@/ui/Note'
import { Tag } from '@/ui/Tag'
import { unbroken } from '@/ui/unbroken'

/** Which session it is, and what has become of it. */
export const SessionHead = ({ session, now }: { readonly session: SessionDesk; readonly now: Instant }) => {
  const { title, startsAt, endsAt, placeName = '地点待公布', cancelled, moved = [], demo } = session
  const tag = deskTag(session, now)
  return (
    <Card pad>
      <View className='h2'>{title}</View>
      <View className='mt1'>{unbroken(formatSpan(startsAt, endsAt))}</View>
      <View className='support'>{placeName}</View>
      {(tag !== undefined || demo) && (
        <View className='tags'>
          {tag && <Tag kind={tag.kind}>{tag.words}</Tag>}
          {demo && <DemoTag />}
        </View>
      )}
      {cancelled && <View className='mt3'><Note kind='danger'>{`已取消：${cancelled.reason}`}</Note></View>}
      {moved.map((earlier) => <Earlier key={earlier.until} earlier={earlier} />)}
    </Card>
  )
}

const Earlier = ({ earlier: { startsAt, endsAt, placeName, reason } }: { readonly earlier: EarlierTime }) => (
  <View className='support mt2'>{`原来是 ${unbroken(formatSpan(startsAt, endsAt))}${placeName === undefined ? '' : `，${placeName}`}。改期原因：${reason}`}</View>
)
