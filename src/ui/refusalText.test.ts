import { instantOf } from '@domain/kernel/instant'
import { refusalText } from '@/ui/refusalText'

const at = instantOf('2025-05-23', '09:12')
if (at === undefined) throw new Error('not a time')

test('a second check-in is refused with its time and gate', () => {
  const words = refusalText({ code: 'ALREADY_CHECKED_IN', at, gate: '东门' })
  expect(words).toContain('09:12')
  expect(words).toContain('东门')
})

test('a session that is nearly full says how many places are left', () => {
  expect(refusalText({ code: 'SESSION_FULL', placesLeft: 2, waiting: 0 })).toContain('只剩 2 个名额')
  expect(refusalText({ code: 'SESSION_FULL', placesLeft: 0, waiting: 0 })).toContain('已约满')
})

test('a fault says whom to call, and leaves the number to the programme', () => {
  expect(refusalText({ code: 'FAULT' })).toContain('打电话给主办方')
  expect(refusalText({ code: 'FAULT' })).not.toMatch(/\d/)
})
