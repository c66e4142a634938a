import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { Instant } from '@domain/kernel/instant'
import { EventCard } from '@/features/programme/EventCard'
import { countWords } from '@/features/programme/foundWords'
import type { Finding } from '@/features/programme/useFinding'
import { a11y } from '@/ui/a11y'
import { Button } from '@/ui/Button'
import { Empty } from '@/ui/Empty'

const PAGE_ROWS = 20
/** WeChat asks for fewer than a thousand elements on a page, and a row takes five. */
const MOST_ROWS = 160
/** What fits a screen is drawn first; WeChat would be sent too much at once. */
const FIRST_ROWS = 6

interface Props {
  readonly finding: Finding
  readonly now: Instant
  /** The sessions have not been read yet. */
  readonly unread: boolean
}

/** The events that were found, twenty at a time. */
export const FoundList = ({ finding: { found, filter, asked, clear }, now, unread }: Props) => {
  const { shown, more } = useRows(found, JSON.stringify(asked))
  if (found.length === 0) {
    const onlyWords = Object.keys(filter).length === 0
    return (
      <Empty
        drawing='search'
        title='没有符合的活动'
        hint={onlyWords ? '换个词试试，拼音也行' : '换一天，或者少选几样'}
        action={{ words: onlyWords ? '清除' : '清除筛选', onTap: clear }}
      />
    )
  }
  return (
    <View className='found side'>
      <View className='support found-count' {...a11y({ live: true })}>{countWords(found.length, filter.on)}</View>
      {/* Nothing beside them: a page that comes is then all that is sent. */}
      <View>
        {pagesOf(shown).map((page, index) => (
          <View className='found-page' key={String(index)}>
            {page.map((each) => <EventCard key={each.event.id} found={each} on={filter.on} now={now} unread={unread} />)}
          </View>
        ))}
      </View>
      <View className='found-end'>
        {shown.length < Math.min(found.length, MOST_ROWS) ? <Button kind='outlined' onTap={more}>再看一些</Button> : <View className='support centre'>{endWords(found.length - shown.length)}</View>}
      </View>
    </View>
  )
}

const endWords = (left: number): string => (left > 0 ? `还有 ${left} 个，选一天或者写几个字就能找到` : '没有更多了')

/** The rows that are drawn; one page again as soon as something else is asked. */
const useRows = <Row,>(rows: readonly Row[], asked: string) => {
  const [reached, setReached] = useState({ asked, pages: 1 })
  const [opened, setOpened] = useState(false)
  useEffect(() => setOpened(true), [])
  const pages = reached.asked === asked ? reached.pages : 1
  const more = () => setReached({ asked, pages: pages + 1 })
  useReachBottom(() => {
    if (pages * PAGE_ROWS < Math.min(rows.length, MOST_ROWS)) more()
  })
  return { shown: rows.slice(0, opened ? pages * PAGE_ROWS : FIRST_ROWS), more }
}

const pagesOf = <Row,>(rows: readonly Row[]): readonly (readonly Row[])[] =>
  Array.from({ length: Math.ceil(rows.length / PAGE_ROWS) }, (_, page) => rows.slice(page * PAGE_ROWS, (page + 1) * PAGE_ROWS))
