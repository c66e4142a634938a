import { afterChanges } from '@/api/personalReads'

describe('an answer that was asked for before a sign-up', () => {
  it('is asked for again: it does not know the new ticket', async () => {
    const changes = { count: 0 }
    let ticket: string | undefined
    let asked = 0
    const home = afterChanges(changes, 'home', async () => {
      asked += 1
      const seen = ticket
      if (asked > 1) return seen
      // The answer is on its way while somebody signs up.
      ticket = await afterChanges(changes, 'reserve', () => Promise.resolve('7K3M9Q2H'))
      return seen
    })
    expect(await home).toBe('7K3M9Q2H')
    expect(asked).toBe(2)
  })

  it('is taken as it is where it holds nothing of the person, or nothing was changed', async () => {
    const changes = { count: 0 }
    const run = jest.fn(() => {
      changes.count += 1
      return Promise.resolve('picture')
    })
    expect(await afterChanges(changes, 'sharingCode', run)).toBe('picture')
    expect(await afterChanges(changes, 'myTickets', () => Promise.resolve('tickets'))).toBe('tickets')
    expect(run).toHaveBeenCalledTimes(1)
  })
})
