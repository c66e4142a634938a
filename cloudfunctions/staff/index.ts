import { checkIn } from '../server/checkin/checkIn'
import { gateSessions } from '../server/checkin/gateSessions'
import { importEdition } from '../server/edition/importEdition'
import { previewEdition } from '../server/edition/previewEdition'
import { answerGroup } from '../server/group/answerGroup'
import { crowdDesk } from '../server/base/crowdDesk'
import { setCrowd } from '../server/base/setCrowd'
import { groupRequests } from '../server/group/groupRequests'
import { reserveGroupForCaller } from '../server/group/reserveGroupForCaller'
import { markCalled, revealContact } from '../server/notice/called'
import { endUrgent } from '../server/notice/endUrgent'
import { sendUrgent } from '../server/notice/sendUrgent'
import { urgentDesk } from '../server/notice/urgentDesk'
import { callsDue } from '../server/notice/callsDue'
import { cancelForCaller } from '../server/reservation/cancelForCaller'
import { changeForCaller } from '../server/reservation/changeForCaller'
import { findByCode, revealHolder } from '../server/reservation/findByCode'
import { reserveForCaller } from '../server/reservation/reserveForCaller'
import { sessionHolders } from '../server/reservation/sessionHolders'
import { serve } from '../server/serve'
import { cancelSession } from '../server/session/cancelSession'
import { changeCapacity } from '../server/session/changeCapacity'
import { reschedule } from '../server/session/reschedule'
import { sessionDesk } from '../server/session/sessionDesk'
import { claimOrganiser } from '../server/staff/claimOrganiser'
import { myGrants } from '../server/staff/myGrants'
import { operatorStatus } from '../server/sweep/operatorStatus'

/** What people with a role may do; `handle` asks `may()` before each. */
export const main = serve('staff', {
  myGrants, claimOrganiser, previewEdition, importEdition, gateSessions, checkIn, sessionDesk, changeCapacity, cancelSession,
  reschedule, crowdDesk, setCrowd, groupRequests, answerGroup, reserveGroupForCaller, reserveForCaller, sessionHolders, findByCode, revealHolder, changeForCaller, cancelForCaller, callsDue, revealContact, markCalled, urgentDesk, sendUrgent, endUrgent, operatorStatus,
})
