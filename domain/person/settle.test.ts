import fc from 'fast-check'
import { later, MINUTE } from '@domain/kernel/instant'
import { entryKey, type EntryState, type Person } from '@domain/person/person'
import { settlePerson } from '@domain/person/settle'
import type { Found } from '@domain/person/settleEntry'
import { lives, played, tend } from '../../tests/support/personLife'

/** What a person's document should say of a session, and with which ticket. */
const expected = ({ mine, myWaiting }: Found['ledger']): readonly [EntryState, string] | undefined => {
  if (mine) return ['held', mine.ticketId]
  return myWaiting && [myWaiting.offer ? 'offered' : 'waiting', myWaiting.ticketId]
}

describe('a person’s document, whatever happens to requests, sessions and the clock', () => {
  it('has every message sent at most once, and none that was not allowed', () => {
    fc.assert(fc.property(lives, (all) => void played(all)), { numRuns: 3000 })
  })
  it('is settled by one look: a second one at the same moment changes nothing', () => {
    fc.assert(
      fc.property(lives, (all) => {
        const { person, found, now } = played(all)
        const once = person && settlePerson(person, found, now)
        if (once?.kind !== 'kept') return
        expect(settlePerson({ ...person, ...once.person } as Person, found, now)).toEqual(once)
      }),
      { numRuns: 1000 },
    )
  })
  it('says what the ledgers say, once its requests are ten minutes old', () => {
    fc.assert(
      fc.property(lives, (all) => {
        const scene = played(all)
        scene.now = later(scene.now, 10 * MINUTE)
        tend(scene)
        const settled = scene.person && settlePerson(scene.person, scene.found, scene.now)
        const entries = settled?.kind === 'kept' ? settled.person.entries : {}
        for (const [id, { ledger }] of scene.found) {
          const entry = entries[entryKey(id)]
          const should = expected(ledger)
          if (should) expect(entry && [entry.state, entry.ticketId]).toEqual(should)
          else expect(['cancelled', 'lapsed', undefined]).toContain(entry?.state)
        }
      }),
      { numRuns: 1000 },
    )
  })
})
