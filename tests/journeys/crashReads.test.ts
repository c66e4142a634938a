import type { Action, Input } from '@domain/contract/api'
import { startCloud, type Cloud } from '../support/cloud'
import { READING } from '../support/crashCases'
import { KICK_OFF, signUp } from '../support/scienceWeek'

interface WireCall {
  readonly action: string
}

const INPUTS: { readonly [A in (typeof READING)[number]]: Input<A> } = {
  home: { programme: true },
  listSessions: {},
  event: { eventId: KICK_OFF.eventId },
  base: { baseId: '2025.yandi' },
  crowds: {},
  subscriptions: {},
  myTickets: {},
  myRecords: {},
  family: {},
  groupRequests: {},
  crowdDesk: {},
  urgentDesk: {},
  myGrants: {},
  inviteScopes: {},
  invitation: { code: '0'.repeat(20) },
  invitationPicture: { code: '0'.repeat(20) },
  previewEdition: { text: 'edition: 2025' },
  sessionDesk: {},
  callsDue: {},
  operatorStatus: {},
  gateSessions: {},
  sessionHolders: { sessionId: KICK_OFF.sessionId },
  gateRoster: { sessionId: KICK_OFF.sessionId, known: {} },
  gateDesk: { sessionId: KICK_OFF.sessionId },
  findByCode: { sessionId: KICK_OFF.sessionId, ticketId: '7K3M9Q2H' },
}

const READS = ['database.getDocument', 'database.calculateDocument', 'database.aggregateDocuments']

describe('actions that are said to read only', () => {
  let cloud: Cloud
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
    await signUp(cloud, 'organiser')
  })
  afterAll(() => cloud.stop())

  // They have no crash tests: that is right only as long as this holds.
  it.each(READING)('%s writes nothing', async (action) => {
    const requestId = `reads-${action}`
    await cloud.call('organiser', action, INPUTS[action] as Input<Action>, { requestId })
    const calls = (await cloud.control('GET', `calls?requestId=${requestId}`)) as readonly WireCall[]
    expect(calls.filter((call) => !READS.includes(call.action))).toEqual([])
  })
})
