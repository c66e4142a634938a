import type { PersonalRecord } from '@domain/contract/myRecords'
import { openPage } from '@/platform/navigate'

type Place = Pick<PersonalRecord, 'sessionId' | 'waiting'>

/** Opens the page on which a place, or a turn, is given up. */
export const openPlace = ({ sessionId, waiting }: Place): void => {
  if (waiting) openPage('programme/waiting', { session: sessionId })
  else openPage('ticket', { sessionId })
}

/** The button that leads there. */
export const cancelWords = ({ waiting }: Place): string => (waiting ? '去退出候补' : '去票上取消')
