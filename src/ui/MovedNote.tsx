import { View } from '@tarojs/components'
import type { EarlierTime } from '@domain/session/session'
import { formatSpan } from '@/ui/formatTime'
import { Note } from '@/ui/Note'
import { unbroken } from '@/ui/unbroken'

interface Time extends Pick<EarlierTime, 'startsAt' | 'endsAt' | 'placeName'> {
  /** What it was before, newest last. */
  readonly moved?: readonly EarlierTime[] | undefined
}

/** 改期: when and where it was, when and where it is, and why; nothing where it was never moved. */
export const MovedNote = ({ moved, ...now }: Time) => {
  const was = moved?.at(-1)
  if (!was) return null
  const isElsewhere = was.placeName !== now.placeName
  return (
    <Note kind='warning'>
      <View className='strong'>{isElsewhere && was.startsAt === now.startsAt ? '换地方了' : '改期了'}</View>
      <View>{`原来：${wordsOf(was, isElsewhere)}`}</View>
      <View className='strong'>{`现在：${wordsOf(now, isElsewhere)}`}</View>
      <View>{`原因：${was.reason}`}</View>
    </Note>
  )
}

const wordsOf = ({ startsAt, endsAt, placeName }: Time, withPlace: boolean): string =>
  `${unbroken(formatSpan(startsAt, endsAt))}${withPlace ? `，${placeName ?? '地点待公布'}` : ''}`
