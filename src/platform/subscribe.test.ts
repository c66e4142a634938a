import { checkTemplates, readAnswers, readFailure } from '@/platform/subscribeAnswer'

const [REMINDER, CHANGE, OFFER] = ['活动开始提醒', '活动变更通知', '候补名额通知']

describe('WeChat’s answer to a request for messages', () => {
  it('is read by template; a voice beside it is an accept too', () => {
    const reply = { errMsg: 'requestSubscribeMessage:ok', [REMINDER]: 'accept', [CHANGE]: 'acceptWithAudio', [OFFER]: 'reject' }
    expect(readAnswers(reply, [REMINDER, CHANGE, OFFER]))
      .toEqual({ answers: { [REMINDER]: 'accept', [CHANGE]: 'accept', [OFFER]: 'reject' } })
  })

  it('counts nothing as accepted that WeChat does not call so', () => {
    const reply = { [REMINDER]: 'ban', [CHANGE]: 'filter', [OFFER]: 'something new', other: 'accept' }
    expect(readAnswers(reply, [REMINDER, CHANGE, OFFER, 'unanswered'])).toEqual({ answers: { [REMINDER]: 'ban', [CHANGE]: 'filter' } })
  })

  it('tells messages that were turned off from anything else that failed', () => {
    expect(readFailure({ errCode: 20004, errMsg: 'requestSubscribeMessage:fail The main switch is switched off' })).toEqual({ failed: 'switchedOff' })
    expect(readFailure({ errCode: 10005, errMsg: 'requestSubscribeMessage:fail' })).toEqual({ failed: 'failed' })
    expect(readFailure(new Error('no such function'))).toEqual({ failed: 'failed' })
  })

  it('is not asked for more than three templates', () => {
    expect(() => checkTemplates([REMINDER, CHANGE, OFFER])).not.toThrow()
    expect(() => checkTemplates([REMINDER, CHANGE, OFFER, 'fourth'])).toThrow('3 templates')
  })
})
