import type { SessionDesk } from '@domain/contract/staffViews'
import { instant } from '@domain/kernel/instant'
import { NO_PLACES } from '@domain/session/session'
import { formatHours } from '@/ui/formatTime'
import { rescheduleWarnings } from '@/features/desk/rescheduleWarnings'

const at = (text: string) => instant(Date.parse(`${text}:00+08:00`))
const session: SessionDesk = {
  id: '2025.visit-am', editionId: '2025', eventId: '2025.visit', baseId: '2025.jili', kind: 'visit', title: '潞绸参观',
  startsAt: at('2025-05-23T09:00'), endsAt: at('2025-05-23T10:00'), signUpOpensAt: at('2025-05-15T00:00'), signUpClosesAt: at('2025-05-23T08:00'),
  capacity: NO_PLACES, left: NO_PLACES, held: NO_PLACES, partyMax: 5, gates: [],
  freed: 0, offered: 0, parties: 0, waitingParties: 0, offeredParties: 0, enteredPeople: 0, underReview: { people: 0, awaiting: 0 },
}
const other: SessionDesk = { ...session, id: '2025.visit-pm', startsAt: at('2025-05-23T15:00'), endsAt: at('2025-05-23T16:00') }
const warned = (from: string, sessions: readonly SessionDesk[] = [session, other]) =>
  rescheduleWarnings({ session, sessions, opening: undefined }, { startsAt: at(`2025-05-23T${from}`), endsAt: at('2025-05-23T15:30') })

describe('a new time', () => {
  it('is said to clash with another session of the event or the base, not with the session itself', () => {
    expect(warned('14:30')).toEqual([`和另一场撞了：5月23日 周五 ${formatHours(other.startsAt, other.endsAt)} 潞绸参观。`])
    expect(warned('14:30', [{ ...other, eventId: '2025.talk' }])).toHaveLength(1)
    expect(warned('09:30')).toHaveLength(1)
    expect(warned('09:30', [session])).toEqual([])
  })

  it('does not clash with what is called off, elsewhere, or just over', () => {
    expect(warned('14:30', [{ ...other, cancelled: { at: at('2025-05-20T09:00'), reason: '大雨' } }])).toEqual([])
    expect(warned('14:30', [{ ...other, eventId: '2025.talk', baseId: '2025.yandi' }])).toEqual([])
    expect(warned('15:00', [{ ...other, startsAt: at('2025-05-23T14:00'), endsAt: at('2025-05-23T15:00') }])).toEqual([])
  })

  it('is clear even where no end is announced', () => {
    const { endsAt: _, ...open } = other
    expect(rescheduleWarnings({ session, sessions: [open], opening: undefined }, { startsAt: at('2025-05-23T15:00') })).toHaveLength(1)
    expect(rescheduleWarnings({ session, sessions: [open], opening: undefined }, { startsAt: at('2025-05-23T15:30') })).toEqual([])
  })

  it('is said to lie outside the hours of the base', () => {
    const opening = { weekdays: [1, 2, 3, 4, 5], opensAt: '09:00', closesAt: '17:00', closedOn: [] }
    const at17 = { startsAt: at('2025-05-23T17:00') }
    expect(rescheduleWarnings({ session, sessions: [], opening }, at17)).toEqual(['基地 5月23日 周五 这个时间不开放，请先和基地说好。'])
    expect(rescheduleWarnings({ session, sessions: [], opening }, { startsAt: at('2025-05-23T16:59') })).toEqual([])
    expect(rescheduleWarnings({ session, sessions: [], opening }, { startsAt: at('2025-05-24T10:00') })).toHaveLength(1)
  })
})
