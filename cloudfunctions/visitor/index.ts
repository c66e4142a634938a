import { base } from '../server/base/base'
import { event } from '../server/event/event'
import { home } from '../server/event/home'
import { listSessions } from '../server/event/listSessions'
import { cancel } from '../server/reservation/cancel'
import { myTickets } from '../server/reservation/myTickets'
import { reserve } from '../server/reservation/reserve'
import { serve } from '../server/serve'

/** What anyone may ask for: the programme, and one's own reservations. */
export const main = serve('visitor', { home, listSessions, event, base, reserve, cancel, myTickets })
