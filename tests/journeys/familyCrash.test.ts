import { CHILD_RULES_VERSION } from '@domain/consent/consent'
import type { Action, Input } from '@domain/contract/api'
import type { OwnFamily } from '@domain/contract/views'
import { personIdFor } from '../support/agenda'
import { startCloud, type Cloud } from '../support/cloud'
import { untilAnswered } from '../support/crashRun'
import { readAll } from '../support/database'
import { saveFamily } from '../support/family'
import { freshKey } from '../support/scienceWeek'

jest.setTimeout(120_000)

describe('what a family writes, cut off at every call and asked again', () => {
  let cloud: Cloud
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
  })
  afterAll(() => cloud.stop())

  let people = 0
  const person = (): string => `guest-${(people += 1)}`
  const familyOf = async (persona: string): Promise<OwnFamily> => {
    const reply = await cloud.call(persona, 'family', {})
    if (!reply.ok) throw new Error(reply.refusal.code)
    return reply.value
  }
  const recordsOf = async (persona: string) => {
    const personId = personIdFor(cloud, persona)
    return (await readAll(cloud.emulatorUrl, 'consents')).filter((record) => record['personId'] === personId)
  }
  const callsOf = async (requestId: string) => ((await cloud.control('GET', `calls?requestId=${requestId}`)) as readonly unknown[]).length

  /** The same request in one situation after the other, each cut off at another call. */
  const cutEverywhere = async <A extends Action>(action: A, setUp: (persona: string) => Promise<Input<A>>, check: (persona: string) => Promise<void>) => {
    const uncut = person()
    const requestId = `uncut-${action}`
    expect(await cloud.call(uncut, action, await setUp(uncut), { requestId })).toMatchObject({ ok: true })
    await check(uncut)
    const calls = await callsOf(requestId)
    expect(calls).toBeGreaterThan(1)
    for (let call = 1; call <= calls; call += 1) {
      for (const when of ['before', 'after'] as const) {
        const persona = person()
        const input = await setUp(persona)
        const cut = `${action}-${call}-${when}`
        await cloud.control('POST', 'faults', { requestId: cut, call, when, do: 'crash' })
        expect(await cloud.call(persona, action, input, { requestId: cut })).toMatchObject({ refusal: { code: 'FAULT' } })
        expect(await untilAnswered(cloud, { persona, action, input })).toMatchObject({ ok: true })
        await check(persona)
      }
    }
  }
  it('a member is saved once', () =>
    cutEverywhere('saveMember', () => Promise.resolve({ id: freshKey(), name: '爸爸', band: 'senior' as const, relation: 'parent' as const }), async (persona) => {
      expect((await familyOf(persona)).members).toHaveLength(1)
    }))

  it('a member is gone, and nobody else', () =>
    cutEverywhere('removeMember', async (persona) => ({ id: (await saveFamily(cloud, persona))[2]?.id ?? '' }), async (persona) => {
      expect((await familyOf(persona)).members.map(({ name }) => name)).toEqual(['李秀英', '爸爸', '大宝'])
    }))

  it('a consent has one record and is of force', () =>
    cutEverywhere('giveConsent', () => Promise.resolve({ requestKey: freshKey(), version: CHILD_RULES_VERSION, guardianship: 'parent' as const }), async (persona) => {
      expect(await recordsOf(persona)).toHaveLength(1)
      expect(await familyOf(persona)).toMatchObject({ consent: { version: CHILD_RULES_VERSION, guardianship: 'parent' } })
    }))

  it('a consent is withdrawn, with one record of that, and the children are gone', () =>
    cutEverywhere('withdrawConsent', async (persona) => {
      await saveFamily(cloud, persona)
      return { requestKey: freshKey() }
    }, async (persona) => {
      expect((await recordsOf(persona)).filter(({ kind }) => kind === 'withdrawn')).toHaveLength(1)
      expect((await familyOf(persona)).members.map(({ name }) => name)).toEqual(['李秀英', '爸爸'])
    }))
})
