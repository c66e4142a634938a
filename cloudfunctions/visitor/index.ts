import { base } from '../server/base/base'
import { event } from '../server/event/event'
import { home } from '../server/event/home'
import { listSessions } from '../server/event/listSessions'
import { sharingCode } from '../server/event/sharingCode'
import { cancel } from '../server/reservation/cancel'
import { deleteRecord } from '../server/reservation/deleteRecord'
import { myRecords } from '../server/reservation/myRecords'
import { myTickets } from '../server/reservation/myTickets'
import { reserve } from '../server/reservation/reserve'
import { serve } from '../server/serve'

/** What anyone may ask for: the programme, and one's own reservations. */
export const main = serve('visitor', {
  home, listSessions, event, base, sharingCode, reserve, cancel, myTickets, myRecords, deleteRecord,
})
