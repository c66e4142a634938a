import { serverNow } from '@/platform/clock'
import { calendarFile, type CalendarEntry, type CalendarOutcome } from '@/platform/calendarFile'
import { download } from '@/platform/download.h5'

/** Hands the browser a calendar file, which the device opens with its own calendar. */
export const addToCalendar = (entry: CalendarEntry): Promise<CalendarOutcome> => {
  const url = URL.createObjectURL(new Blob([calendarFile(entry, serverNow())], { type: 'text/calendar' }))
  download(url, `${entry.title}.ics`)
  URL.revokeObjectURL(url)
  return Promise.resolve('downloaded')
}
