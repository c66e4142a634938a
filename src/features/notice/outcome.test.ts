import { allowed, askable, refusedWhy } from '@/features/notice/outcome'

const ASKED = [['reminder', 'id-1'], ['change', 'id-2']] as const

describe('asking for messages', () => {
  it('asks only for templates that WeChat has approved', () => {
    expect(askable(['reminder', 'change'], { templateIds: { reminder: 'id-1', offer: 'id-3' } })).toEqual([['reminder', 'id-1']])
    expect(askable(['reminder'], { templateIds: {} })).toEqual([])
  })

  it('counts what was accepted, and nothing else', () => {
    expect(allowed(ASKED, { answers: { 'id-1': 'reject', 'id-2': 'accept' } })).toEqual(['change'])
    expect(allowed(ASKED, { failed: 'failed' })).toEqual([])
  })

  it('knows why nothing was', () => {
    expect(refusedWhy({ failed: 'switchedOff' })).toBe('switchedOff')
    expect(refusedWhy({ answers: { 'id-1': 'ban' } })).toBe('switchedOff')
    expect(refusedWhy({ answers: { 'id-1': 'reject' } })).toBe('declined')
    expect(refusedWhy({ failed: 'failed' })).toBe('failed')
  })
})
