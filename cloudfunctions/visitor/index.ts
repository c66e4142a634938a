import { closeAccount } from '../server/account/closeAccount'
import { base } from '../server/base/base'
import { giveConsent, withdrawConsent } from '../server/consent/consent'
import { event } from '../server/event/event'
import { home } from '../server/event/home'
import { crowds } from '../server/base/crowds'
import { listSessions } from '../server/event/listSessions'
import { sharingCode } from '../server/event/sharingCode'
import { family, removeMember, saveMember } from '../server/family/family'
import { reserveGroup } from '../server/group/reserveGroup'
import { keepSubscriptions, subscriptions } from '../server/notice/subscriptions'
import { cancel } from '../server/reservation/cancel'
import { changeParty } from '../server/reservation/changeParty'
import { correctRecord } from '../server/reservation/correctRecord'
import { deleteRecord } from '../server/reservation/deleteRecord'
import { move } from '../server/reservation/move'
import { myRecords } from '../server/reservation/myRecords'
import { myTickets } from '../server/reservation/myTickets'
import { reserve } from '../server/reservation/reserve'
import { serve } from '../server/serve'
import { confirmUpload } from '../server/upload/confirmUpload'
import { openUpload } from '../server/upload/openUpload'
import { readNames } from '../server/upload/readNames'
import { acceptOffer } from '../server/waitlist/acceptOffer'
import { joinWaiting } from '../server/waitlist/joinWaiting'
import { leaveWaiting } from '../server/waitlist/leaveWaiting'

/** What anyone may ask for: the programme, one's own reservations and turns, and files for them. */
export const main = serve('visitor', {
  home, listSessions, event, base, crowds, sharingCode, reserve, cancel, changeParty, move, joinWaiting, leaveWaiting, acceptOffer,
  reserveGroup, family, saveMember, removeMember, giveConsent, withdrawConsent, myTickets, myRecords, deleteRecord, subscriptions, keepSubscriptions,
  openUpload, confirmUpload, readNames,
  correctRecord, closeAccount,
})
