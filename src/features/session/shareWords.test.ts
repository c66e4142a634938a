import { instantOf, type Instant } from '@domain/kernel/instant'
import { shareWords } from '@/features/session/shareWords'

const at = (date: string, time: string): Instant => instantOf(date, time) as Instant
const TRAINING = {
  startsAt: at('2025-06-03', '09:00'), endsAt: at('2025-06-03', '11:00'),
  signUpOpensAt: at('2025-05-26', '00:00'), signUpClosesAt: at('2025-06-02', '18:00'),
  capacity: { online: 40, group: 0, walkIn: 20, phone: 20 }, placesLeft: { online: 7, group: 0, walkIn: 20, phone: 18 },
}

it.each([
  ['before sign-up opens', at('2025-05-20', '09:00'), [
    { note: '共 40 人，5月26日 00:00 开始预约' }, { note: '共 20 人，现场排队，不用预约' }, { note: '共 20 人，5月26日 00:00 开始预约' },
  ]],
  ['while it is open', at('2025-05-26', '00:00'), [
    { left: 7, note: '共 40 人，按人数计' }, { left: 20, note: '共 20 人，现场排队，不用预约' }, { left: 18, note: '共 20 人，给不用智能手机的人' },
  ]],
  ['after it has closed', at('2025-06-02', '18:00'), [
    { note: '共 40 人，报名已截止' }, { note: '共 20 人，现场排队，不用预约' }, { note: '共 20 人，报名已截止' },
  ]],
  ['when the session is over', at('2025-06-03', '11:00'), [
    { note: '共 40 人，已结束' }, { note: '共 20 人，已结束' }, { note: '共 20 人，已结束' },
  ]],
])('%s the places of a share are said as far as they mean something', (_when, now, words) => {
  expect((['online', 'walkIn', 'phone'] as const).map((share) => shareWords(TRAINING, share, now))).toEqual(words)
})

describe('while sign-up is open', () => {
  const now = at('2025-05-28', '09:00')
  const released = { ...TRAINING, sharesReleasedAt: at('2025-06-01', '00:00') }

  it('what the phone’s share has left is said to go to everyone, and then to have gone', () => {
    expect(shareWords(released, 'phone', now)).toEqual({ left: 18, note: '共 20 人，给不用智能手机的人，没用完的 6月1日 00:00 放到网上' })
    expect(shareWords(released, 'phone', released.sharesReleasedAt)).toEqual({ note: '共 20 人，没用完的已放到网上' })
  })

  it('nothing is left online while others wait', () => {
    expect(shareWords({ ...TRAINING, waiting: 3 }, 'online', now)).toEqual({ left: 0, note: '共 40 人，3 家在候补，有人退出先给他们' })
  })

  it('a session that was called off has no places', () => {
    expect(shareWords({ ...TRAINING, cancelled: { at: now, reason: '大雨' } }, 'online', now)).toEqual({ note: '共 40 人，这一场取消了' })
  })
})
