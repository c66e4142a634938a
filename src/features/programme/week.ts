import type { Failed } from '@/api/answer'
import { askingNo } from '@/api/answerShelf'
import { call } from '@/api/call'
import type { CallResult } from '@/api/exchange'
import { takeOwn } from '@/api/nextTicket'
import { forgetProgramme, isProgrammeFresh, keepProgramme, keptProgramme, type KeptProgramme } from '@/features/programme/programmeShelf'
import { sharedState } from '@/platform/sharedState'

/** The programme that every screen shows, and how its last reading went: what the device has is shown all the same. */
export interface Week {
  readonly kept: KeptProgramme | undefined
  readonly reading:
    | { readonly kind: 'reading' | 'fresh' | 'withdrawn' }
    | { readonly kind: 'failed'; readonly failed: Failed<'home'> }
}

/** One for all screens: whoever reads it anew, all of them follow. */
const week = sharedState<Week>(() => ({ kept: keptProgramme(), reading: { kind: 'reading' } }))

export const useWeek = (): Week => week.use()

let underWay: Promise<void> | undefined

/** Reads the programme, and the caller's next ticket and offer with it; whoever asks while an answer is under way shares it. */
export const readWeek = (): Promise<void> => (underWay ??= ask(true).finally(() => { underWay = undefined }))

/** Reads it when the device's copy is old, as every screen does when it is shown. */
export const readOldWeek = (): void => { if (!isProgrammeFresh()) void readWeek() }

/** Reads the next ticket, and the programme with it when the copy is old. */
export const readNextTicket = (): Promise<void> => (isProgrammeFresh() ? ask(false) : readWeek())

const ask = async (programme: boolean): Promise<void> => {
  const { kept } = week.read()
  // What has failed before gives way to the skeleton only where nothing else is shown.
  if (!kept) week.write({ kept, reading: { kind: 'reading' } })
  const asked = askingNo()
  const result = await call('home', { programme })
  if (result.kind === 'done') takeOwn(result.value, result.now, asked)
  week.write(weekAfter(week.read(), result))
}

const weekAfter = ({ kept }: Week, result: CallResult<'home'>): Week => {
  if (result.kind === 'done') {
    const { programme } = result.value
    return { kept: programme ? keepProgramme(programme, result.now) : kept, reading: { kind: 'fresh' } }
  }
  if (result.kind !== 'refused' || result.refusal.code !== 'NOT_FOUND') return { kept, reading: { kind: 'failed', failed: result } }
  forgetProgramme()
  return { kept: undefined, reading: { kind: 'withdrawn' } }
}
