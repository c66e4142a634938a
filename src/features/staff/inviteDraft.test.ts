import { instant, type LocalDate } from '@domain/kernel/instant'
import { checkInvite, draftFor, kindsFor, scopesOfKind, withScope } from '@/features/staff/inviteDraft'

const at = (time: string) => instant(Date.parse(`2025-05-${time}:00+08:00`))
const NOW = at('20T09:00')
const editionId = '2025'
const day = (on: string, until: string) => ({ scope: { kind: 'day', editionId, on: on as LocalDate }, until: at(until) }) as const
const SATURDAY = day('2025-05-24', '24T18:00')
const FRIDAY = day('2025-05-23', '23T12:30')
const JILI = { scope: { kind: 'base', editionId, baseId: '2025.jili' }, until: at('25T17:00') } as const
const SCOPES = [SATURDAY, FRIDAY, JILI]

describe('the form of an invitation', () => {
  it('offers the kinds that there is something of, the soonest first', () => {
    expect(kindsFor('steward', SCOPES)).toEqual(['day', 'base'])
    expect(kindsFor('host', SCOPES)).toEqual(['base'])
    expect(scopesOfKind('day', SCOPES)).toEqual([FRIDAY, SATURDAY])
  })

  it('proposes the end, and sends it as it was proposed or as it was changed', () => {
    const draft = draftFor('steward', SCOPES, ' 东门小李 ')
    expect(draft).toMatchObject({ given: FRIDAY, date: '2025-05-23', time: '12:30' })
    const sent = { role: 'steward', scope: { kind: 'day', on: '2025-05-23' }, until: at('23T12:30'), label: '东门小李' }
    expect(checkInvite(draft, NOW)).toEqual({ problems: {}, invited: sent })
    expect(checkInvite({ ...draft, date: '5月23日', time: '9：05' }, NOW).invited).toEqual({ ...sent, until: at('23T09:05') })
    expect(checkInvite({ ...withScope(draft, JILI), label: '东门志愿者一' }, NOW).invited).toEqual({ role: 'steward', scope: { kind: 'base', baseId: '2025.jili' }, until: JILI.until, label: '东门志愿者一' })
  })

  it('says what is wrong with the end', () => {
    const draft = draftFor('steward', SCOPES, '小李')
    expect(checkInvite({ ...draft, date: '周五' }, NOW).problems).toHaveProperty('date')
    expect(checkInvite({ ...draft, time: '晚上' }, NOW).problems).toHaveProperty('time')
    expect(checkInvite({ ...draft, date: '2025-05-19' }, NOW)).toEqual({ problems: { time: '要在现在以后' } })
  })

  it('says that a name is missing, or a post', () => {
    for (const draft of [draftFor('steward', SCOPES, ' '), draftFor('organiser', [])]) {
      const { problems, invited } = checkInvite(draft, NOW)
      expect([Object.keys(problems), invited]).toEqual([['label'], undefined])
    }
  })

  it('asks only the name for an organiser, and sends nothing where there is nothing to give', () => {
    expect(checkInvite(draftFor('organiser', [], '老王'), NOW)).toEqual({ problems: {}, invited: { role: 'organiser', scope: { kind: 'edition' }, label: '老王' } })
    expect(checkInvite(draftFor('steward', [], '小李'), NOW)).toEqual({ problems: {} })
  })
})
