import { View } from '@tarojs/components'
import { useState } from 'react'
import { localDateOf, type LocalDate } from '@domain/kernel/instant'
import { DayStrip, type StripDay } from '@/ui/DayStrip'
import { FilterChip } from '@/ui/FilterChip'
import { SearchField } from '@/ui/SearchField'
import { Section } from '@/ui/Section'
import { ToggleChip } from '@/ui/ToggleChip'
import { inDays } from './samples'

const DAYS: readonly StripDay[] = [
  { date: localDateOf(inDays(-1)), state: { kind: 'over' } },
  { date: localDateOf(inDays(0)), state: { kind: 'open', placesLeft: 20 } },
  { date: localDateOf(inDays(1)), state: { kind: 'few', placesLeft: 2 } },
  { date: localDateOf(inDays(2)), state: { kind: 'full' } },
  { date: localDateOf(inDays(3)) },
]

const nothing = () => undefined

/** What things are found by: words, days and filters. */
export const Finding = () => {
  const [words, setWords] = useState('潞绸')
  const [day, setDay] = useState<LocalDate>()
  const [free, setFree] = useState(true)
  return (
    <>
      <Section title='找活动'>
        <SearchField value={words} placeholder='找活动' onInput={setWords} />
        <View className='gallery-filters'>
          <FilterChip name='领域' chosen={undefined} onOpen={nothing} onClear={nothing} />
          <FilterChip name='形式' chosen='参观研学' onOpen={nothing} onClear={nothing} />
          <ToggleChip words='还有名额' on={free} onToggle={() => setFree(!free)} />
          <ToggleChip words='离我近' on={false} onToggle={nothing} />
        </View>
      </Section>
      <View className='mt3'><DayStrip days={DAYS} chosen={day} now={inDays(0)} onChoose={setDay} onAll={() => setDay(undefined)} /></View>
    </>
  )
}
