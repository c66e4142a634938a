import { numberText } from '@/ui/failure'
import { failureOf } from '@/ui/failureOf'

const refused = (code: 'FAULT' | 'NOT_FOUND') => failureOf({ kind: 'refused', refusal: { code }, requestId: '1a2b3c4d-5e6f-4a7b' })

describe('what went wrong', () => {
  it('has a number to quote when it is a fault of ours', () => {
    expect(numberText(refused('FAULT'))).toBe('编号 1a2b3c4d')
  })

  it('has none when the network or the person has to do something', () => {
    expect(refused('NOT_FOUND')).not.toHaveProperty('no')
    expect(failureOf({ kind: 'unreachable' }).words).toContain('网络')
    expect(numberText(failureOf({ kind: 'unreachable' }, '没有收到回音'))).toBeUndefined()
  })
})
