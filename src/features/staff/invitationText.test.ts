import { instant } from '@domain/kernel/instant'
import { invitationText } from '@/features/staff/invitationText'

const MADE = { title: '请您做高平科技周的核验员（5月23日 周五）', code: '7k3m9q2h7k3m9q2h7k3m', lapsesAt: instant(Date.parse('2025-05-23T09:00:00+08:00')) }

describe('an invitation as a text', () => {
  it('has the link where there is one, else the code and where to type it', () => {
    expect(invitationText({ ...MADE, link: 'https://x/#/y' })).toBe(`${MADE.title}。5月23日 09:00 前有效，只能用一次：\nhttps://x/#/y`)
    expect(invitationText({ ...MADE, link: undefined })).toContain('填：7K3M-9Q2H-7K3M-9Q2H-7K3M')
  })
})
