import { useCallback, useState } from 'react'
import { SECOND, type Instant } from '@domain/kernel/instant'
import { serverNow } from '@/platform/clock'
import { useWhileShown } from '@/platform/useWhileShown'

/** Milliseconds left until a moment of the server's clock, 0 when it has come; renewed every second while the page is in front. */
export const useCountdown = (until: Instant): number => {
  const [now, setNow] = useState(serverNow)
  const renew = useCallback(() => setNow(serverNow()), [])
  useWhileShown(renew, SECOND)
  return Math.max(0, until - now)
}
