import { call } from '@/api/call'
import type { CallResult } from '@/api/exchange'

let underWay: Promise<CallResult<'home'>> | undefined

/** Asks the server for the programme; whoever asks while an answer is under way shares it. */
export const askProgramme = (): Promise<CallResult<'home'>> =>
  (underWay ??= call('home', { programme: true }).finally(() => { underWay = undefined }))
