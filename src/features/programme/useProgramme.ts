import { SECOND } from '@domain/kernel/instant'
import { readOldWeek, readWeek, useWeek, type Week } from '@/features/programme/week'
import { useWhileShown } from '@/platform/useWhileShown'
import { loadState } from '@/ui/loadState'
import type { LoadState } from '@/ui/Loading'

/** How often a screen with notices looks whether its copy is old: what is urgent has to come while it stays open. */
export const NOTICES_EVERY_MS = 15 * SECOND

/**
 * The programme, for every page: asked for when a page is shown and the copy is old. `reread` asks whatever its age.
 * @param everyMs for a page that shows notices: NOTICES_EVERY_MS
 */
export const useProgramme = (everyMs?: number) => {
  const week = useWeek()
  useWhileShown(readOldWeek, everyMs)
  return { kept: week.kept, reading: week.reading, state: weekState(week), reread: askAgain }
}

const askAgain = () => void readWeek()

/** Where a page stands that shows the programme. */
const weekState = ({ kept, reading }: Week): LoadState => {
  if (kept) return { kind: 'ready' }
  if (reading.kind === 'failed') return loadState(reading.failed, askAgain)
  if (reading.kind !== 'withdrawn') return { kind: 'loading' }
  return { kind: 'failed', failure: WITHDRAWN, retry: askAgain, gone: false, drawing: 'soon' }
}

const WITHDRAWN = { words: '今年的科技周还没有公布。内容公布后，会出现在这里。' }
