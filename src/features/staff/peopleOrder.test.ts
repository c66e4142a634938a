import type { StaffGrant } from '@domain/contract/grantViews'
import { instant } from '@domain/kernel/instant'
import { peopleInOrder, standingOf } from '@/features/staff/peopleOrder'

const at = (time: string) => instant(Date.parse(`2025-05-${time}:00+08:00`))
const NOW = at('23T09:00')
const scope = { kind: 'edition', editionId: '2025' } as const
const grant = (id: string, times: Pick<StaffGrant, 'until' | 'lapsesAt'>): StaffGrant => ({ id, role: 'steward', scope, ...times })

describe('the list of staff', () => {
  it('tells apart what counts, waits, lapsed and ended', () => {
    expect(standingOf({}, NOW)).toBe('live')
    expect(standingOf({ until: NOW }, NOW)).toBe('ended')
    expect(standingOf({ until: at('25T18:00'), lapsesAt: at('24T09:00') }, NOW)).toBe('open')
    expect(standingOf({ lapsesAt: NOW }, NOW)).toBe('lapsed')
  })

  it('has open invitations first, then the roles that end soonest; what is over is apart', () => {
    const { current, past } = peopleInOrder([
      grant('always', {}), grant('ended', { until: at('21T18:00') }), grant('sunday', { until: at('25T18:00') }), grant('today', { until: at('23T18:00') }),
      grant('open', { until: at('25T18:00'), lapsesAt: at('24T09:00') }), grant('lapsed', { until: at('25T18:00'), lapsesAt: at('22T09:00') }),
    ], NOW)
    expect(current.map(({ id }) => id)).toEqual(['open', 'today', 'sunday', 'always'])
    expect(past.map(({ id }) => id)).toEqual(['lapsed', 'ended'])
  })
})
