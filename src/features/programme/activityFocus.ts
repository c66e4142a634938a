import { openTab } from '@/platform/navigate'
import { sharedState } from '@/platform/sharedState'

/** Which of the eight activities the list shows; absent: all. Shared, because a tab's address can carry nothing. */
export const activityFocus = sharedState<number | undefined>(() => undefined)

/** Opens the list of activities at one of them, or at all. */
export const openActivity = (no?: number): void => {
  activityFocus.write(no)
  openTab('activities')
}
