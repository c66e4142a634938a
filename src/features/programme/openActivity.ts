import { openPage, openTab } from '@/platform/navigate'

/** Opens one of the eight activities by its number; without one the list of all events. */
export const openActivity = (no?: number): void => {
  if (no === undefined) openTab('activities')
  else openPage('programme/activity', { no: String(no) })
}
