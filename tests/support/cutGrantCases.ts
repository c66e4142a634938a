import type { Action } from '@domain/contract/api'
import { instant } from '@domain/kernel/instant'
import { personIdFor } from './agenda'
import type { Stage } from './crashStage'
import type { CutCase } from './cutCase'
import { readAll } from './database'
import { freshKey, KICK_OFF } from './scienceWeek'

type OnGrants = 'inviteStaff' | 'acceptInvitation' | 'staffGrants' | 'endGrant' | 'withdrawInvitation'

const ORGANISER = 'organiser'
const UNTIL = instant(Date.parse('2025-06-10T18:00:00+08:00'))

/** A steward's invitation to the kick-off, by the organiser. */
const invite = ({ call }: Stage) =>
  call(ORGANISER, 'inviteStaff', { requestKey: freshKey(), role: 'steward', scope: { kind: 'event', eventId: KICK_OFF.eventId }, until: UNTIL, label: '东门小李' })

/** What grants there are, and how many lines the audit has, of those that it is about. */
const grantsOf = async ({ cloud }: Stage, isIt: (grant: Readonly<Record<string, unknown>>) => boolean): Promise<readonly unknown[]> =>
  (await readAll(cloud.emulatorUrl, 'grants')).filter(isIt).map(({ role, until, personId, invitation }) => ({
    role,
    isLive: until === undefined || Number(until) >= UNTIL,
    isTaken: personId !== undefined,
    state: (invitation as { readonly state: string }).state,
  }))

const auditOf = async ({ cloud }: Stage, action: Action, persona: string): Promise<readonly unknown[]> => {
  const lines = await readAll(cloud.emulatorUrl, 'audit')
  return [...new Set(lines.filter((line) => line['action'] === action && line['by'] === personIdFor(cloud, persona)).map(({ outcome }) => outcome))]
}

/** The grant that an invitation has become, or is. */
const idOf = async ({ cloud }: Stage, known: ReadonlySet<unknown>): Promise<string> =>
  String((await readAll(cloud.emulatorUrl, 'grants')).find(({ _id }) => !known.has(_id))?._id)

const idsOf = async ({ cloud }: Stage): Promise<ReadonlySet<unknown>> => new Set((await readAll(cloud.emulatorUrl, 'grants')).map(({ _id }) => _id))

/** Somebody who has been made organiser besides. */
const anOrganiser = async (stage: Stage): Promise<string> => {
  const persona = stage.person()
  const { code } = await stage.call(ORGANISER, 'inviteStaff', { requestKey: freshKey(), role: 'organiser', scope: { kind: 'edition' }, label: '老王' })
  await stage.call(persona, 'acceptInvitation', { code })
  return persona
}

/** Roles and invitations, each tried on its own. */
export const CUT_GRANT_CASES: { readonly [A in OnGrants]: CutCase<A> } = {
  inviteStaff: {
    setUp: async (stage) => {
      const known = await idsOf(stage)
      const input = { requestKey: freshKey(), role: 'steward', scope: { kind: 'day', on: '2025-05-23' as never }, until: UNTIL, label: '东门小李' } as const
      return { persona: ORGANISER, input, became: () => grantsOf(stage, ({ _id }) => !known.has(_id)) }
    },
  },
  acceptInvitation: {
    setUp: async (stage) => {
      const persona = stage.person()
      const { code } = await invite(stage)
      const by = personIdFor(stage.cloud, persona)
      const became = async () => [await grantsOf(stage, ({ personId }) => personId === by), await auditOf(stage, 'acceptInvitation', persona)]
      return { persona, input: { code }, became }
    },
  },
  staffGrants: {
    setUp: async (stage) => {
      const persona = await anOrganiser(stage)
      return { persona, input: {}, became: () => auditOf(stage, 'staffGrants', persona) }
    },
  },
  endGrant: {
    setUp: async (stage) => {
      const [known, persona] = [await idsOf(stage), stage.person()]
      const { code } = await invite(stage)
      await stage.call(persona, 'acceptInvitation', { code })
      const grantId = await idOf(stage, known)
      return { persona: ORGANISER, input: { grantId }, became: () => grantsOf(stage, ({ _id }) => _id === grantId) }
    },
  },
  withdrawInvitation: {
    setUp: async (stage) => {
      const known = await idsOf(stage)
      await invite(stage)
      const grantId = await idOf(stage, known)
      return { persona: ORGANISER, input: { grantId }, became: () => grantsOf(stage, ({ _id }) => _id === grantId) }
    },
  },
}
