import { instant } from '@domain/kernel/instant'
import type { Cloud } from '../../support/cloud'
import { freshKey, KICK_OFF } from '../../support/scienceWeek'
import type { Figure } from '../measure'
import { callsFigure, counted } from './counted'

const UNTIL = instant(Date.parse('2025-06-10T18:00:00+08:00'))

/** Roles: an invitation, from being made to being withdrawn or ended. */
export const staffCalls = async (cloud: Cloud): Promise<readonly Figure[]> => {
  const invite = () => counted(cloud, {
    persona: 'organiser', action: 'inviteStaff',
    input: { requestKey: freshKey(), role: 'steward', scope: { kind: 'event', eventId: KICK_OFF.eventId }, until: UNTIL, label: '东门小李' },
  })
  const [made, other] = [await invite(), await invite()]
  const code = made.reply.ok ? made.reply.value.code : ''
  const scopes = await counted(cloud, { persona: 'organiser', action: 'inviteScopes', input: {} })
  const offered = await counted(cloud, { persona: 'guest-104', action: 'invitation', input: { code } })
  const list = await counted(cloud, { persona: 'organiser', action: 'staffGrants', input: {} })
  const openIds = list.reply.ok ? list.reply.value.grants.filter(({ lapsesAt }) => lapsesAt !== undefined).map(({ id }) => id) : []
  const accepted = await counted(cloud, { persona: 'guest-104', action: 'acceptInvitation', input: { code } })
  const after = await cloud.call('organiser', 'staffGrants', {})
  const stillOpen = after.ok ? after.value.grants.filter(({ lapsesAt }) => lapsesAt !== undefined).map(({ id }) => id) : []
  const taken = openIds.find((id) => !stillOpen.includes(id)) ?? ''
  const ended = await counted(cloud, { persona: 'organiser', action: 'endGrant', input: { grantId: taken } })
  const withdrawn = await counted(cloud, { persona: 'organiser', action: 'withdrawInvitation', input: { grantId: stillOpen[0] ?? '' } })
  return [
    callsFigure('inviteStaff', other.calls, 4),
    callsFigure('inviteScopes', scopes.calls, 2),
    callsFigure('invitation', offered.calls, 1),
    callsFigure('acceptInvitation', accepted.calls, 3),
    callsFigure('staffGrants', list.calls, 4),
    callsFigure('endGrant', ended.calls, 5),
    callsFigure('withdrawInvitation', withdrawn.calls, 5),
  ]
}
