import type { FailedCall } from '@/ui/failure'
import type { MainRefusal } from '@/ui/mainRefusals'
import { loadState } from '@/ui/loadState'

const refused = (code: 'FAULT' | 'SIGN_IN_NEEDED' | 'UNKNOWN_ACTION' | 'NOT_FOUND'): FailedCall<MainRefusal> => ({ kind: 'refused', refusal: { code }, requestId: '1a2b3c4d' })
const WRONG: FailedCall<MainRefusal> = { kind: 'refused', refusal: { code: 'BAD_INPUT', field: 'eventId' }, requestId: '1a2b3c4d' }

describe('what a screen shows of a reading that brought nothing', () => {
  it.each<[string, FailedCall<MainRefusal>, string, boolean]>([
    ['silence', { kind: 'unreachable' }, '网络不太好，没有连上。请检查网络后再试。', false],
    ['a page that is no reply', { kind: 'broken' }, '系统出了点问题。请稍后再试，或打电话给主办方。', false],
    ['a crowd', { kind: 'overloaded' }, '现在人太多，没有排上。请过一会儿再试。', false],
    ['a fault', refused('FAULT'), '系统出了点问题。请稍后再试，或打电话给主办方。', false],
    ['a person unknown', refused('SIGN_IN_NEEDED'), '还没有登录，请在微信里打开小程序后再试。', false],
    ['an old program', refused('UNKNOWN_ACTION'), '当前版本太旧，请关闭后重新打开小程序。', false],
    ['what was withdrawn', refused('NOT_FOUND'), '没有找到，可能已经撤下。请回到首页看看别的活动。', true],
    ['an address that is no address', WRONG, '没有找到，可能已经撤下。请回到首页看看别的活动。', true],
  ])('%s', (_, failed, words, gone) => {
    expect(loadState(failed, () => undefined)).toMatchObject({ kind: 'failed', failure: { words }, gone })
  })

  it('is nothing to speak of while it reads and when it is there', () => {
    expect([loadState({ kind: 'loading' }, () => undefined), loadState({ kind: 'ready' }, () => undefined)]).toEqual([
      { kind: 'loading' }, { kind: 'ready' },
    ])
  })
})
