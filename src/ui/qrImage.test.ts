import { qrImage } from '@/ui/qrImage'

const TICKET = `T1.k1.2025.kick-off-0523.7K3M9Q2H.1.a2c1.sx2x4g.${'Ab3_'.repeat(21)}Zz`

describe('the picture of a ticket', () => {
  it('is a data URI small enough to travel with the first screen', () => {
    const picture = qrImage(TICKET)
    expect(picture).toMatch(/^data:image\/gif;base64,[A-Za-z0-9+/=]+$/)
    expect(picture.length).toBeLessThan(8_000)
  })

  it('differs between tickets', () => {
    expect(qrImage(TICKET)).not.toBe(qrImage(TICKET.replace('7K3M9Q2H', '7K3M9Q2J')))
  })
})
