import { adults } from '../support/ledger/made'
import { done, ID, online, phoneOf, rosterOf, silence, tickets, type Server } from '../support/phoneAtGate'

describe('a phone at a gate with places for people without a ticket', () => {
  const lending: Server = (action, input) => {
    if (action === 'takeAllotment') return done({ places: 20 })
    if (action === 'giveBackAllotment') return done({ used: 0 })
    return action === 'gateRoster' ? done({ ...rosterOf([tickets], { [ID]: 1 }), walkInLeft: 100 }) : online(action, input)
  }
  const FOR_PLACES = ['takeAllotment', 'giveBackAllotment']

  it('borrows them at a gate, keeps them when its program dies, and gives them back when the steward goes', async () => {
    const { phone, restart, asked } = phoneOf(lending)
    await phone.sync()
    await phone.sync()
    expect(phone.state().walkInLeft).toBe(20)
    const again = restart()
    await again.sync()
    expect([again.state().walkInLeft, asked.filter((action) => FOR_PLACES.includes(action))]).toEqual([20, ['takeAllotment']])
    await again.leave()
    expect([again.state().walkInLeft, asked.at(-1)]).toEqual([0, 'giveBackAllotment'])
    await again.sync()
    expect(asked.filter((action) => FOR_PLACES.includes(action))).toEqual(FOR_PLACES)
  })

  it('gives back too what it was borrowing when the steward went', async () => {
    const { phone, asked, answer } = phoneOf(lending)
    let lend = () => undefined as void
    answer((action, input) => (action === 'takeAllotment' ? new Promise((given) => { lend = () => given(lending(action, input)) }) : lending(action, input)))
    void phone.sync()
    await new Promise(setImmediate)
    const leaving = phone.leave()
    await new Promise(setImmediate)
    expect(asked.at(-1)).toBe('takeAllotment')
    lend()
    await leaving
    expect(asked.at(-1)).toBe('giveBackAllotment')
  })

  it('gives them back only when everything done on them is told, and keeps them away from the network', async () => {
    const { phone, asked, answer } = phoneOf(lending)
    await phone.sync()
    phone.walkIn('东门', adults(2))
    answer((action, input) => (action === 'uploadScans' ? { kind: 'refused', refusal: { code: 'GRANT_ENDED' } } : lending(action, input)))
    await phone.leave()
    await phone.sync()
    expect(asked).not.toContain('giveBackAllotment')
    answer(lending)
    await phone.sync()
    expect(asked.slice(-3)).toEqual(['uploadScans', 'gateRoster', 'giveBackAllotment'])

    const away = phoneOf(lending)
    await away.phone.sync()
    away.answer(silence)
    await away.phone.sync()
    await away.phone.leave()
    expect([away.restart().state().walkInLeft, away.asked.includes('giveBackAllotment')]).toEqual([20, false])
  })

  it('lets the next desk borrow anew while the last one still gives back', async () => {
    const { phone, restart, answer } = phoneOf(lending)
    await phone.sync()
    let giveBack = () => undefined as void
    answer((action, input) => (action === 'giveBackAllotment' ? new Promise((given) => { giveBack = () => given(lending(action, input)) }) : lending(action, input)))
    const leaving = phone.leave()
    await new Promise(setImmediate)
    const next = restart()
    expect(next.state().walkInLeft).toBe(0)
    answer(lending)
    await next.sync()
    giveBack()
    await leaving
    expect([next.state().walkInLeft, restart().state().walkInLeft]).toEqual([20, 20])
  })

  it('borrows none at a desk where paper is typed in', async () => {
    const { desk, asked } = phoneOf(lending)
    await desk().sync()
    expect(asked).toEqual(['gateRoster'])
  })
})
