import { noticesInForce, type Notice } from '@domain/edition/notice'
import { instant } from '@domain/kernel/instant'

const notice = (title: string, facts: Partial<Notice>): Notice => ({ title, text: '', from: instant(0), urgent: false, ...facts })

describe('the notices in force', () => {
  it('begin inclusive and end exclusive', () => {
    const one = notice('入场', { from: instant(10), until: instant(20) })
    const inForce = (now: number) => noticesInForce([one], instant(now)).length
    expect([inForce(9), inForce(10), inForce(19), inForce(20)]).toEqual([0, 1, 1, 0])
  })
  it('name urgent ones first, then the latest', () => {
    const shown = noticesInForce(
      [notice('早', { from: instant(1) }), notice('晚', { from: instant(2) }), notice('急', { urgent: true })],
      instant(5),
    )
    expect(shown.map(({ title }) => title)).toEqual(['急', '晚', '早'])
  })
})
