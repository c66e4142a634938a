import { later } from '@domain/kernel/instant'
import { isOpenShare, openPlaces, shownPlaces, takeOpen } from '@domain/session/openPlaces'
import { newLedger } from '@domain/session/ledger'
import { applyWrite } from '../../tests/support/ledger/applyWrite'
import { madeFacts, may } from '../../tests/support/ledger/made'

const releasedAt = may(22, '12:00')
const session = madeFacts({ sharesReleasedAt: releasedAt })
const left = { online: 2, group: 3, walkIn: 4, phone: 1 }
const before = later(releasedAt, -1)

describe('places that everyone may have', () => {
  it('are the online ones, and from the moment on also what groups and callers left; never those for people who just come', () => {
    expect([openPlaces(session, left, before), openPlaces(session, left, releasedAt)]).toEqual([2, 6])
    expect(openPlaces(madeFacts(), left, releasedAt)).toBe(2)
    expect((['online', 'group', 'walkIn', 'phone'] as const).map((share) => isOpenShare(session, share, releasedAt))).toEqual([true, true, false, true])
    expect((['online', 'group', 'walkIn', 'phone'] as const).map((share) => isOpenShare(session, share, before))).toEqual([true, false, false, false])
  })
  it('are shown as online ones, and as none while people wait', () => {
    expect(shownPlaces(session, { left, waitingCount: 0 }, before)).toEqual(left)
    expect(shownPlaces(session, { left, waitingCount: 0 }, releasedAt)).toEqual({ online: 6, group: 0, walkIn: 4, phone: 0 })
    expect(shownPlaces(session, { left, waitingCount: 1 }, releasedAt)).toEqual({ online: 0, group: 0, walkIn: 4, phone: 0 })
  })
  it('those for people who just come are shown wherever they lie, with the share or borrowed for the gates', () => {
    expect(shownPlaces(session, { left: { ...left, walkIn: 0 }, waitingCount: 0, lent: 4 }, before)).toEqual(left)
  })
  it('are taken with the released ones brought over, all or nothing', () => {
    const document = { ledger: newLedger(left) }
    expect(applyWrite(document, takeOpen(session, left, 6, releasedAt))?.ledger.left).toEqual({ online: 0, group: 0, walkIn: 4, phone: 0 })
    expect(applyWrite(document, takeOpen(session, left, 5, releasedAt))?.ledger.left).toEqual({ online: 1, group: 0, walkIn: 4, phone: 0 })
    expect(applyWrite(document, takeOpen(session, left, 2, before))?.ledger.left).toEqual({ ...left, online: 0 })
    expect(applyWrite(document, takeOpen(session, left, 3, before))).toBeUndefined()
    expect(applyWrite({ ledger: newLedger({ ...left, phone: 0 }) }, takeOpen(session, left, 5, releasedAt))).toBeUndefined()
  })
})
