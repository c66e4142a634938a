import { addToCalendar } from '@/platform/calendar'
import type { CalendarEntry } from '@/platform/calendarFile'
import { copyText } from '@/platform/clipboard'
import { formatSpan } from '@/ui/formatTime'
import { useToast } from '@/ui/toast'

/** Puts something into the phone's calendar; where that is refused, its words go to the clipboard instead. */
export const useCalendar = (entry: CalendarEntry) => {
  const say = useToast()
  return async (): Promise<void> => {
    const outcome = await addToCalendar(entry)
    if (outcome === 'added') return say('已加到日历')
    if (outcome === 'downloaded') return say('日历文件已下载，打开它就能加上')
    const copied = await copyText(calendarText(entry))
    return say(copied ? '没能加到日历，时间和地点已复制' : '没能加到日历，请记一下时间', 'warning')
  }
}

/** An entry in one line, as one would write it down. */
export const calendarText = ({ title, startsAt, endsAt, place }: CalendarEntry): string =>
  [formatSpan(startsAt, endsAt), place, title].filter((words) => words !== undefined).join(' ')
