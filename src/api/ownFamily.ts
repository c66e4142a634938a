import { useCallback, useEffect } from 'react'
import type { OwnFamily } from '@domain/contract/views'
import { afterReading, beforeReading, type Answer } from '@/api/answer'
import { askingNo, isNews } from '@/api/answerShelf'
import { call } from '@/api/call'
import { serverNow } from '@/platform/clock'
import { personalState } from '@/platform/sharedState'

/**
 * The caller's saved family and consent as the server last told them; one for all screens. In memory alone: nobody's name
 * is kept on the device for it.
 */
const own = personalState<Answer<'family'>>(() => ({ kind: 'loading' }))

const read = async (): Promise<void> => {
  own.write(beforeReading(own.read()))
  const asked = askingNo()
  const result = await call('family', {})
  if (isNews('family', {}, asked)) own.write(afterReading(own.read(), result))
}

/** Reads the family when the screen opens, and whenever `reread` is called; what is known is there at once. */
export const useOwnFamily = () => {
  const answer = own.use()
  const reread = useCallback(() => void read(), [])
  useEffect(reread, [reread])
  return { answer, reread, family: answer.kind === 'ready' ? answer.value : undefined }
}

/** The family as far as it is known; whoever opened the screen has asked. */
export const useKnownFamily = (): OwnFamily | undefined => {
  const answer = own.use()
  return answer.kind === 'ready' ? answer.value : undefined
}

/** What a change has just answered. */
export const takeFamily = (value: OwnFamily): void => {
  isNews('family', {}, askingNo())
  own.write({ kind: 'ready', value, at: serverNow() })
}
