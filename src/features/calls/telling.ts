import type { SessionDesk } from '@domain/contract/staffViews'
import { later, MINUTE, type Instant } from '@domain/kernel/instant'

/** The clock runs every 5 minutes; a minute more is allowed to it. */
const TELLING_TAKES = 6 * MINUTE

/** Whether a session was called off or moved so lately that messages are still going out, and who has to be called is not known yet. */
export const isTelling = (sessions: readonly Pick<SessionDesk, 'cancelled' | 'moved'>[], now: Instant): boolean =>
  sessions.some(({ cancelled, moved = [] }) => [cancelled?.at, ...moved.map(({ until }) => until)].some((at) => at !== undefined && now < later(at, TELLING_TAKES)))
