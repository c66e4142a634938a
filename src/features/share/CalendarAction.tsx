import type { CalendarEntry } from '@/platform/calendarFile'
import { FootAction } from '@/ui/FootAction'
import { useCalendar } from '@/features/share/useCalendar'

/** 日历, beside the main button of a page. */
export const CalendarAction = ({ entry }: { readonly entry: CalendarEntry }) => {
  const add = useCalendar(entry)
  return <FootAction icon='calendarPlus' words='日历' label='加到日历' onTap={() => void add()} />
}
