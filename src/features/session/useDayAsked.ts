import { useRouter } from '@tarojs/taro'
import { isLocalDate, type LocalDate } from '@domain/kernel/instant'

/** The day that was chosen in the list this page was opened from; undefined where none was. */
export const useDayAsked = (): LocalDate | undefined => {
  const { on } = useRouter().params
  return on !== undefined && isLocalDate(on) ? on : undefined
}
