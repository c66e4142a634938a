import Taro from '@tarojs/taro'
import { SECOND } from '@domain/kernel/instant'
import type { CalendarEntry, CalendarOutcome } from '@/platform/calendarFile'

/** Puts an entry into the phone's calendar, with an alarm an hour before. WeChat asks the person first. */
export const addToCalendar = async ({ title, startsAt, endsAt, place }: CalendarEntry): Promise<CalendarOutcome> => {
  try {
    await Taro.addPhoneCalendar({
      title,
      startTime: startsAt / SECOND,
      // WeChat wants a text here, and reads the seconds in it.
      ...(endsAt === undefined ? {} : { endTime: String(endsAt / SECOND) }),
      ...(place === undefined ? {} : { location: place }),
      alarm: true,
      alarmOffset: ALARM_SECONDS,
    })
    return 'added'
  } catch {
    return 'refused'
  }
}

const ALARM_SECONDS = 3600
