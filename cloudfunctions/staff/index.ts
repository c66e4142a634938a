import { checkIn } from '../server/checkin/checkIn'
import { gateSessions } from '../server/checkin/gateSessions'
import { importEdition } from '../server/edition/importEdition'
import { previewEdition } from '../server/edition/previewEdition'
import { claimOrganiser } from '../server/staff/claimOrganiser'
import { myGrants } from '../server/staff/myGrants'
import { serve } from '../server/serve'

/** What people with a role may do; `handle` asks `may()` before each. */
export const main = serve('staff', { myGrants, claimOrganiser, previewEdition, importEdition, gateSessions, checkIn })
