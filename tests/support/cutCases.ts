import { CHILD_RULES_VERSION } from '@domain/consent/consent'
import type { Action } from '@domain/contract/api'
import { allPeople, personIdFor } from './agenda'
import type { UrgentNotice } from '@domain/notice/urgent'
import type { CUT_BY_THEIR_JOURNEYS, WITHOUT_PLACES } from './crashCases'
import type { Stage } from './crashStage'
import type { CutCase } from './cutCase'
import { CUT_GRANT_CASES } from './cutGrantCases'
import { addAll, readAll, removeAll } from './database'
import { freshKey, KICK_OFF } from './scienceWeek'
import { heldSession, wait } from './seats'

type Cut = Exclude<(typeof WITHOUT_PLACES)[number], (typeof CUT_BY_THEIR_JOURNEYS)[number]>
type CutCases = { readonly [A in Cut]: CutCase<A> }

const ORGANISER = 'organiser'

/** How often somebody looked, or did what is kept, is not the point: that it is kept is. */
const auditOf = async ({ cloud }: Stage, action: Action, isIt: (line: object) => boolean): Promise<readonly unknown[]> => {
  const lines = (await readAll(cloud.emulatorUrl, 'audit')).filter((line) => line['action'] === action && isIt(line))
  return [...new Set(lines.map(({ outcome }) => outcome))]
}

const about = (facts: object) => (line: object): boolean =>
  'note' in line && Object.entries(facts).every(([name, fact]) => (line.note as Readonly<Record<string, unknown>>)[name] === fact)

const giveConsent = (stage: Stage, persona: string) =>
  stage.call(persona, 'giveConsent', { requestKey: freshKey(), version: CHILD_RULES_VERSION, guardianship: 'parent' })

const aMember = (band: 'adult' | 'under14') => ({ id: freshKey(), name: '小宝', band, relation: band === 'adult' ? 'spouse' : 'child' } as const)

/** All that is kept about somebody's family, without keys and times. */
const familyOf = ({ call }: Stage, persona: string) => async () => {
  const { family, consents } = await call(persona, 'myRecords', {})
  return {
    members: family?.members.map(({ name, band, relation }) => [name, band, relation]),
    consent: family?.consent?.guardianship,
    consents: consents?.map(({ kind }) => kind),
  }
}

interface DueCall {
  readonly personDocument: string
  readonly notice: string
}

const CALLED_AT_ONCE = 12
const due: DueCall[] = []

/** Somebody who is to be called, because the session was called off. */
const nextDue = async (stage: Stage): Promise<DueCall> => {
  if (due.length === 0) {
    const { sessionId } = await heldSession(stage, Array.from({ length: CALLED_AT_ONCE }, () => 1))
    await stage.call(ORGANISER, 'cancelSession', { sessionId, reason: '大雨', requestKey: freshKey() })
    await stage.cloud.tick()
    const { calls } = await stage.call(ORGANISER, 'callsDue', {})
    due.push(...calls.filter((each) => each.sessionId === sessionId).map(({ personDocument, notice }) => ({ personDocument, notice })))
  }
  const next = due.pop()
  if (!next) throw new Error('nobody is to be called')
  return next
}

/** A session whose entry can be stopped, and whether it is. */
const entrySituation = async (stage: Stage) => {
  const sessionId = await stage.session({ capacity: { online: 2 } })
  const became = async () => (await stage.call('steward', 'gateRoster', { sessionId, known: {} })).session.stopped?.reason
  return { persona: 'safetyLead', input: { requestKey: freshKey(), sessionId, reason: '人太多' }, became }
}

/** An urgent notice about a session with somebody in it and somebody waiting; and what became of it. */
const urgentSituation = async (stage: Stage) => {
  const { cloud } = stage
  await removeAll(cloud.emulatorUrl, 'editions', { _id: '2025.urgent' })
  const { sessionId } = await heldSession(stage, [1])
  await wait(stage, sessionId, 1)
  const input = { requestKey: freshKey(), title: '改走北门', text: '南门积水，请从北门进。', sessionId }
  const became = async () => {
    const documents = await readAll(cloud.emulatorUrl, 'editions')
    const urgent = documents.find(({ _id }) => _id === '2025.urgent') as { readonly notices: Readonly<Record<string, UrgentNotice>> } | undefined
    const people = (await allPeople(cloud)).flatMap(({ notices }) => Object.values(notices)).filter((notice) => notice.sessionId === sessionId)
    return {
      standing: Object.values(urgent?.notices ?? {}).map(({ title, endedAt }) => [title, endedAt !== undefined]),
      told: people.map(({ state, reason, waiting }) => JSON.stringify([state, reason, waiting])).sort(),
      left: (await readAll(cloud.emulatorUrl, 'agenda')).filter((each) => 'job' in each && each['sessionId'] === sessionId).length,
    }
  }
  return { persona: 'safetyLead', input, became }
}

/** Whoever has claimed the edition last. */
let claimer: string | undefined

export const CUT_CASES: CutCases = {
  ...CUT_GRANT_CASES,
  sharingCode: {
    setUp: async ({ cloud }) => {
      const _id = `event.${KICK_OFF.eventId}`
      await removeAll(cloud.emulatorUrl, 'sharingCodes', { _id })
      const became = async () => (await readAll(cloud.emulatorUrl, 'sharingCodes')).map(({ picture }) => picture)
      return { persona: 'none', input: { page: 'event', id: KICK_OFF.eventId }, became }
    },
  },
  claimOrganiser: {
    setUp: async (stage) => {
      const { cloud } = stage
      if (claimer !== undefined) await removeAll(cloud.emulatorUrl, 'grants', { personId: personIdFor(cloud, claimer) })
      const persona = stage.person()
      const by = personIdFor(cloud, persona)
      claimer = persona
      return {
        persona,
        input: { code: cloud.setupCode },
        became: async () => ({
          roles: (await readAll(cloud.emulatorUrl, 'grants')).filter(({ personId }) => personId === by).map(({ role }) => role),
          kept: await auditOf(stage, 'claimOrganiser', (line) => 'by' in line && line.by === by),
        }),
      }
    },
  },
  revealContact: {
    setUp: async (stage) => {
      const input = await nextDue(stage)
      return { persona: ORGANISER, input, became: () => auditOf(stage, 'revealContact', about({ person: input.personDocument })) }
    },
  },
  revealHolder: {
    setUp: async (stage) => {
      const { sessionId, holderOf } = await heldSession(stage, [1])
      const { ticketId } = holderOf(0)
      return { persona: ORGANISER, input: { sessionId, ticketId }, became: () => auditOf(stage, 'revealHolder', about({ ticketId })) }
    },
  },
  findByPhone: {
    setUp: async (stage) => {
      const [sessionId, persona] = [await stage.session({ capacity: { online: 5 } }), stage.person()]
      await stage.call(stage.person(), 'reserve', { ...stage.signUp(sessionId), phone: '13812345678' })
      // Somebody of their own: nobody may look up as often as this is cut off.
      const grant = { personId: personIdFor(stage.cloud, persona), role: 'steward', scope: { kind: 'edition', editionId: '2025' } }
      await addAll(stage.cloud.emulatorUrl, 'grants', [{ _id: `cut-${sessionId}`, ...grant }])
      const became = () => auditOf(stage, 'findByPhone', about({ sessionId, found: 1 }))
      return { persona, input: { sessionId, gate: '东门', lastFour: '5678' }, became }
    },
  },
  markCalled: {
    // It has left the list of calls by then.
    orTold: 'NOT_FOUND',
    setUp: async (stage) => {
      const input = await nextDue(stage)
      const became = async () => {
        const person = (await allPeople(stage.cloud)).find(({ personId }) => input.personDocument.endsWith(personId))
        return { state: person?.notices[input.notice]?.state, due: person?.callSince !== undefined }
      }
      return { persona: ORGANISER, input, became }
    },
  },
  sendUrgent: { setUp: urgentSituation },
  endUrgent: {
    setUp: async (stage) => {
      const { persona, input, became } = await urgentSituation(stage)
      await stage.call(persona, 'sendUrgent', input)
      return { persona, input: { id: input.requestKey }, became }
    },
  },
  stopEntry: { setUp: entrySituation },
  resumeEntry: {
    setUp: async (stage) => {
      const { persona, input, became } = await entrySituation(stage)
      await stage.call(persona, 'stopEntry', input)
      return { persona, input: { sessionId: input.sessionId }, became }
    },
  },
  saveMember: {
    setUp: (stage) => {
      const persona = stage.person()
      return Promise.resolve({ persona, input: aMember('adult'), became: familyOf(stage, persona) })
    },
  },
  removeMember: {
    setUp: async (stage) => {
      const [persona, member] = [stage.person(), aMember('adult')]
      await stage.call(persona, 'saveMember', member)
      return { persona, input: { id: member.id }, became: familyOf(stage, persona) }
    },
  },
  giveConsent: {
    setUp: (stage) => {
      const persona = stage.person()
      const input = { requestKey: freshKey(), version: CHILD_RULES_VERSION, guardianship: 'parent' } as const
      return Promise.resolve({ persona, input, became: familyOf(stage, persona) })
    },
  },
  withdrawConsent: {
    setUp: async (stage) => {
      const persona = stage.person()
      await giveConsent(stage, persona)
      await stage.call(persona, 'saveMember', aMember('under14'))
      return { persona, input: { requestKey: freshKey() }, became: familyOf(stage, persona) }
    },
  },
}
