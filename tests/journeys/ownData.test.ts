import { CHILD_RULES_VERSION } from '@domain/consent/consent'
import { ACTIONS, type ActionsOf, type Input } from '@domain/contract/api'
import { entryKey } from '@domain/person/person'
import { openIdOf } from '../../local/host/personas'
import { personIdFor, personOf } from '../support/agenda'
import { startCloud, type Cloud } from '../support/cloud'
import { groupInput, openStage, partyOf, type Stage } from '../support/crashStage'
import { readAll } from '../support/database'
import { saveFamily } from '../support/family'
import { readTruth } from '../support/ledgerTruth'
import { freshKey, KICK_OFF } from '../support/scienceWeek'
import { outcomeOf } from '../support/seats'
import { sendSheet } from '../support/uploads'

jest.setTimeout(120_000)

const NAME = '欧阳慕容雪'
const PHONE = '13987654321'
const UNIT = '云泉小学'

/** Somebody with everything that a person can have, and how a stranger could name each of it. */
interface Owner {
  readonly held: { readonly sessionId: string; readonly ticketId: string; readonly requestKey: string }
  readonly other: string
  readonly turn: { readonly sessionId: string; readonly requestKey: string }
  readonly offer: { readonly sessionId: string; readonly requestKey: string }
  readonly group: { readonly sessionId: string; readonly ticketId: string; readonly requestKey: string }
  readonly memberId: string
  readonly upload: { readonly uploadId: string; readonly fileId: string; readonly requestKey: string }
  readonly consentKey: string
}

interface Attempt<A extends ActionsOf<'visitor'>> {
  /** Everything in it that can be somebody's is the owner's. */
  readonly input: (owner: Owner) => Input<A>
  /** What a stranger is told. `ok`: there is something of the stranger's own to do, or anybody may read it. */
  readonly told: string
}

/** Every action for visitors: a new one must be here, or it does not compile. */
const ATTEMPTS: { readonly [A in ActionsOf<'visitor'>]: Attempt<A> } = {
  home: { input: () => ({ programme: true }), told: 'ok' },
  listSessions: { input: () => ({}), told: 'ok' },
  event: { input: () => ({ eventId: KICK_OFF.eventId }), told: 'ok' },
  base: { input: () => ({ baseId: '2025.yandi' }), told: 'ok' },
  crowds: { input: () => ({}), told: 'ok' },
  sharingCode: { input: () => ({ page: 'event', id: KICK_OFF.eventId }), told: 'ok' },
  // The same key makes it the stranger's own reservation, and the owner's stays.
  reserve: { input: ({ held }) => ({ sessionId: held.sessionId, requestKey: held.requestKey, party: partyOf(1), name: '路人' }), told: 'ok' },
  reserveGroup: { input: ({ group }) => ({ ...groupInput(group.sessionId, 3), unit: '别的单位', requestKey: group.requestKey }), told: 'ok' },
  cancel: { input: ({ held: { sessionId, ticketId } }) => ({ sessionId, ticketId }), told: 'NO_RESERVATION' },
  changeParty: { input: ({ held: { sessionId, ticketId } }) => ({ sessionId, ticketId, requestKey: freshKey(), party: partyOf(1) }), told: 'NO_RESERVATION' },
  move: { input: ({ held: { sessionId, ticketId }, other }) => ({ sessionId, ticketId, toSessionId: other, requestKey: freshKey() }), told: 'NO_RESERVATION' },
  joinWaiting: { input: ({ turn }) => ({ ...turn, party: partyOf(1), name: '路人' }), told: 'ok' },
  leaveWaiting: { input: ({ turn }) => turn, told: 'NOT_WAITING' },
  acceptOffer: { input: ({ offer }) => ({ ...offer, party: partyOf(1) }), told: 'NOT_WAITING' },
  family: { input: () => ({}), told: 'ok' },
  // The owner's id for a member makes one of the stranger's own.
  saveMember: { input: ({ memberId }) => ({ id: memberId, name: '路人', band: 'adult', relation: 'self' }), told: 'ok' },
  removeMember: { input: ({ memberId }) => ({ id: memberId }), told: 'ok' },
  giveConsent: { input: ({ consentKey }) => ({ requestKey: consentKey, version: CHILD_RULES_VERSION, guardianship: 'parent' }), told: 'ok' },
  withdrawConsent: { input: ({ consentKey }) => ({ requestKey: consentKey }), told: 'ok' },
  subscriptions: { input: () => ({}), told: 'ok' },
  // Who has nothing here has nothing to be told of.
  keepSubscriptions: { input: ({ held }) => ({ requestKey: held.requestKey, accepted: ['offer'] }), told: 'RACE_LOST' },
  myTickets: { input: () => ({}), told: 'ok' },
  myRecords: { input: () => ({}), told: 'ok' },
  correctRecord: { input: ({ held: { sessionId, ticketId } }) => ({ sessionId, ticketId, name: '路人' }), told: 'NOT_FOUND' },
  deleteRecord: { input: ({ held: { sessionId, ticketId } }) => ({ sessionId, ticketId }), told: 'NOT_FOUND' },
  closeAccount: { input: () => ({}), told: 'ok' },
  // The owner's key makes a slot of the stranger's own.
  openUpload: { input: ({ upload }) => ({ requestKey: upload.requestKey, purpose: 'names', size: 500 }), told: 'ok' },
  confirmUpload: { input: ({ upload: { uploadId, fileId } }) => ({ uploadId, fileId }), told: 'NOT_FOUND' },
  readNames: { input: ({ upload: { uploadId } }) => ({ uploadId }), told: 'NOT_FOUND' },
}

const VISITOR_ACTIONS = Object.keys(ATTEMPTS) as readonly ActionsOf<'visitor'>[]

describe('every action for visitors', () => {
  let cloud: Cloud
  let stage: Stage
  let owner: Owner
  let secrets: readonly string[]
  const OWNER = 'guest-900'

  const signUpAs = async (sessionId: string) => {
    const input = { sessionId, requestKey: freshKey(), party: partyOf(2), name: NAME, phone: PHONE }
    const { ticket } = await stage.call(OWNER, 'reserve', input)
    return { sessionId, requestKey: input.requestKey, ticketId: ticket.ticketId }
  }
  const waitAs = async (sessionId: string) => {
    const input = { sessionId, requestKey: freshKey(), party: partyOf(1), name: NAME, phone: PHONE }
    await stage.call(OWNER, 'joinWaiting', input)
    return { sessionId, requestKey: input.requestKey }
  }

  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
    stage = openStage(cloud)
    const [, , child] = await saveFamily(cloud, OWNER)
    const held = await signUpAs(await stage.session({ capacity: { online: 6 } }))
    const full = await stage.session({ capacity: { online: 1 } })
    await stage.holder(full)
    const turn = await waitAs(full)
    const offering = await stage.session({ capacity: { online: 1 } })
    const first = await stage.holder(offering)
    const offer = await waitAs(offering)
    await stage.call(first.persona, 'cancel', { sessionId: offering, ticketId: first.ticketId })
    const groups = await stage.session({ capacity: { group: 30 } })
    const wish = { ...groupInput(groups, 5), unit: UNIT, name: NAME, phone: PHONE }
    const { ticket } = await stage.call(OWNER, 'reserveGroup', wish)
    await stage.call(OWNER, 'keepSubscriptions', { requestKey: freshKey(), accepted: ['reminder'] })
    const consentKey = freshKey()
    await stage.call(OWNER, 'giveConsent', { requestKey: consentKey, version: CHILD_RULES_VERSION, guardianship: 'parent' })
    owner = {
      held, turn, offer, consentKey,
      other: await stage.session({ capacity: { online: 6 } }),
      group: { sessionId: groups, ticketId: ticket.ticketId, requestKey: wish.requestKey },
      memberId: child?.id ?? '',
      upload: await sendSheet(cloud, OWNER, [['姓名', '年龄段'], [NAME, '成人']]),
    }
    const own = (await stage.call(OWNER, 'myRecords', {})).records.map(({ ticketId }) => ticketId)
    secrets = [NAME, PHONE, UNIT, '小宝', '大宝', openIdOf(OWNER), personIdFor(cloud, OWNER), ...own]
  })
  afterAll(() => cloud.stop())

  /** Everything that is the owner's: the document, the rows in ledgers, the records of consents, the file. */
  const ownersOwn = async (): Promise<string> => {
    const personId = personIdFor(cloud, OWNER)
    const { sessions } = await readTruth(cloud.emulatorUrl)
    const rows = sessions.flatMap(({ ledgers }) => ledgers.map(({ ledger }) => [ledger.holders[personId], ledger.waiting[personId], ledger.released[personId]]))
    const rest = [...(await readAll(cloud.emulatorUrl, 'agenda')), ...(await readAll(cloud.emulatorUrl, 'consents'))]
    return JSON.stringify([rows.flat().filter(Boolean), rest.filter((row) => row['personId'] === personId)])
  }
  const attempt = (persona: string, action: ActionsOf<'visitor'>) =>
    cloud.call(persona, action, ATTEMPTS[action].input(owner) as Input<ActionsOf<'visitor'>>)

  it('is known to this test', () => {
    const served = Object.entries(ACTIONS).filter(([, { by }]) => by === 'visitor').map(([action]) => action)
    expect([...VISITOR_ACTIONS].sort()).toEqual(served.sort())
  })

  it('the owner has all of it, and is shown all of it: what the others must not see is really there', async () => {
    const told = JSON.stringify([await stage.call(OWNER, 'myRecords', {}), await stage.call(OWNER, 'myTickets', {})])
    for (const secret of secrets.filter((each) => each !== openIdOf(OWNER) && each !== personIdFor(cloud, OWNER))) expect(told).toContain(secret)
    const person = await personOf(cloud, OWNER)
    expect(Object.keys(person?.entries ?? {}).sort()).toEqual([owner.held, owner.turn, owner.offer, owner.group].map(({ sessionId }) => entryKey(sessionId)).sort())
  })

  it.each(VISITOR_ACTIONS)('%s tells a stranger nothing of the owner\'s, and changes nothing of it', async (action) => {
    const before = await ownersOwn()
    // A role is of no use here.
    for (const persona of [stage.person(), 'steward', 'organiser']) {
      const reply = await attempt(persona, action)
      if (persona.startsWith('guest')) expect(outcomeOf(reply)).toBe(ATTEMPTS[action].told)
      expect(secrets.filter((secret) => JSON.stringify(reply).includes(secret))).toEqual([])
    }
    expect(await ownersOwn()).toBe(before)
  })

  it.each(VISITOR_ACTIONS)('%s asks whom WeChat does not know to sign in, unless anybody may read it', async (action) => {
    const reply = await attempt('none', action)
    expect(outcomeOf(reply)).toBe(ACTIONS[action].access === 'public' ? 'ok' : 'SIGN_IN_NEEDED')
    expect(secrets.filter((secret) => JSON.stringify(reply).includes(secret))).toEqual([])
  })
})
