import { useEffect } from 'react'
import { View } from '@tarojs/components'
import { MINUTE, type Instant } from '@domain/kernel/instant'
import { useCountdown } from '@/platform/useCountdown'
import { a11y } from '@/ui/a11y'
import { formatLeft } from '@/ui/formatLeft'
import { formatMoment } from '@/ui/formatTime'
import './waitlist.scss'

interface Props {
  readonly until: Instant
  /** The same for the life of the screen. */
  readonly onOver: () => void
}

/** Then it is said aloud, once. */
const HURRY = 10 * MINUTE

/**
 * How long an offer still holds, by the server's clock. Who listens is told until when, and once that it is soon: not
 * every second.
 */
export const Countdown = (props: Props) => (
  <View className='countdown'>
    <Seconds {...props} />
    <View className='support'>{`保留到 ${formatMoment(props.until)}`}</View>
  </View>
)

/** What changes every second, by itself: nothing else is sent to the screen. */
const Seconds = ({ until, onOver }: Props) => {
  const left = useCountdown(until)
  const over = left === 0
  useEffect(() => {
    if (over) onOver()
  }, [over, onOver])
  return (
    <View>
      <View className='countdown-time' {...a11y({ hidden: true })}>{formatLeft(left)}</View>
      <View className='countdown-hurry' {...a11y({ live: true })}>{left < HURRY ? '快到时间了，请尽快确认' : ''}</View>
    </View>
  )
}
