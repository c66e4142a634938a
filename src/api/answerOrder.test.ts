import { answerOrder } from '@/api/answerOrder'

describe('answers that overtake each other', () => {
  it('leave in place what was asked for later', () => {
    const order = answerOrder()
    const [first, second] = [order.ask(), order.ask()]
    expect(order.isNews('event', second)).toBe(true)
    expect(order.isNews('event', first)).toBe(false)
    expect(order.isNews('base', first)).toBe(true)
  })
})
