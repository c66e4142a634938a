import { View } from '@tarojs/components'
import { useMemo } from 'react'
import { comingUp, type Coming } from '@domain/event/coming'
import type { Searched } from '@domain/event/findEvents'
import { localDateOf, startOfDay, type Instant } from '@domain/kernel/instant'
import { openActivity } from '@/features/programme/openActivity'
import { foundHours, foundOpening, foundPlace, foundState } from '@/features/programme/foundWords'
import { openPage } from '@/platform/navigate'
import { a11y } from '@/ui/a11y'
import { Card } from '@/ui/Card'
import { DemoTag } from '@/ui/DemoTag'
import { formatMonthDay, formatWeekday } from '@/ui/formatTime'
import { Loading } from '@/ui/Loading'
import type { TagWords } from '@/ui/PictureRow'
import { Section } from '@/ui/Section'
import { Tag } from '@/ui/Tag'
import { WaitingRows } from '@/ui/WaitingRows'

interface Props {
  /** Absent while the sessions are on their way and this device has none from before. */
  readonly searched: Searched | undefined
  readonly now: Instant
  /** The event that already stands first on the page. */
  readonly except: string | undefined
}

const MOST = 3

/** 今天和接下来: up to three events, today's first. */
export const ComingUp = ({ searched, now, except }: Props) => {
  const coming = useMemo(() => (searched ? comingUp(searched, now, { most: MOST, except }) : []), [searched, now, except])
  if (searched && coming.length === 0) return null
  const today = localDateOf(now)
  return (
    <Section title={coming.some(({ on }) => on === today) ? '今天和接下来' : '接下来'} more={{ words: '看日程', onTap: () => openActivity() }}>
      <Card>
        <Loading state={{ kind: searched ? 'ready' : 'loading' }} skeleton={<WaitingRows rows={MOST} />}>
          {coming.map((each) => <ComingRow key={each.event.id} coming={each} isToday={each.on === today} now={now} />)}
        </Loading>
      </Card>
    </Section>
  )
}

const ComingRow = ({ coming, isToday, now }: { readonly coming: Coming; readonly isToday: boolean; readonly now: Instant }) => {
  const { event, first, on } = coming
  const opening = foundOpening(coming)
  return (
    <View
      className='coming'
      hoverClass='pressed'
      onClick={() => openPage('programme/event', { eventId: event.id })}
      {...a11y({ role: 'link' })}
    >
      <View className={isToday ? 'coming-day coming-today' : 'coming-day'}>
        <View className='strong nowrap'>{isToday ? '今天' : formatWeekday(on)}</View>
        <View className='coming-date nowrap'>{formatMonthDay(startOfDay(on))}</View>
      </View>
      <View className='grow'>
        <View className='strong'>{event.title}</View>
        <View className='support'>{`${foundHours(coming, now)} · ${foundPlace(coming)}`}</View>
        {opening !== undefined && <View className='support'>{opening}</View>}
        <View className='tags'>
          <StateTag coming={coming} now={now} />
          {(event.demo ?? first?.demo) && <DemoTag />}
        </View>
      </View>
    </View>
  )
}

/** Mine and running matter more than the places left. */
const StateTag = ({ coming, now }: { readonly coming: Coming; readonly now: Instant }) => {
  const { first } = coming
  const { words, tone } = first && !first.mine && first.startsAt <= now ? RUNNING : foundState(coming)
  return <Tag kind={tone}>{words}</Tag>
}

const RUNNING: TagWords = { words: '正在进行', tone: 'primary' }
