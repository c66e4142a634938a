import { Button } from '@/ui/Button'
import type { CalendarEntry } from '@/platform/calendarFile'
import { useCalendar } from '@/features/share/useCalendar'

/** 加到日历, below a ticket. */
export const CalendarButton = ({ entry }: { readonly entry: CalendarEntry }) => {
  const add = useCalendar(entry)
  return <Button kind='outlined' icon='calendarPlus' className='mt3' onTap={() => void add()}>加到日历</Button>
}
