import { ScrollView, View } from '@tarojs/components'
import { useState } from 'react'
import type { Instant } from '@domain/kernel/instant'
import { chosenIn, onDay, withChoice, withPlacesToggled, type FilterChoices } from '@/features/programme/eventFilter'
import { FilterSheet } from '@/features/programme/FilterSheet'
import type { Finding } from '@/features/programme/useFinding'
import { classes } from '@/ui/classes'
import { DayStrip } from '@/ui/DayStrip'
import { FilterChip } from '@/ui/FilterChip'
import { SearchField } from '@/ui/SearchField'
import { ToggleChip } from '@/ui/ToggleChip'

/** What to look for: words, a day, and the filters, each chosen in a sheet from below. */
export const FindBar = ({ finding, now }: { readonly finding: Finding; readonly now: Instant }) => {
  const { words, setWords, days, filters, filter, setFilter } = finding
  const [choosing, setChoosing] = useState<FilterChoices>()
  return (
    <View className='find-bar'>
      <View className='find-inside'>
        <View className='side'>
          <SearchField value={words} placeholder='搜活动、地点、领域' onInput={setWords} />
        </View>
        {days.length > 0 && (
          <View className='mt2'>
            <DayStrip days={days} chosen={filter.on} now={now} onChoose={(on) => setFilter(onDay(filter, on))} onAll={() => setFilter(onDay(filter, undefined))} />
          </View>
        )}
        <ScrollView scrollX enableFlex className='filters' showScrollbar={false}>
          <View className={classes('filters-inside', filters.some(({ kind }) => filter[kind] !== undefined) && 'filters-chosen')}>
            <ToggleChip words='还有名额' on={filter.withPlaces === true} onToggle={() => setFilter(withPlacesToggled(filter))} />
            {filters.map((choices) => (
              <FilterChip
                key={choices.kind}
                name={choices.name}
                chosen={labelOf(choices, chosenIn(filter, choices.kind))}
                onOpen={() => setChoosing(choices)}
                onClear={() => setFilter(withChoice(filter, choices.kind, undefined))}
              />
            ))}
          </View>
        </ScrollView>
      </View>
      <FilterSheet choices={choosing} finding={finding} onClose={() => setChoosing(undefined)} />
    </View>
  )
}

const labelOf = ({ options }: FilterChoices, value: string | undefined): string | undefined =>
  options.find((option) => option.value === value)?.label
