import { View } from '@tarojs/components'
import { later, MINUTE, type Instant } from '@domain/kernel/instant'
import { barsOf } from '@/features/gate-desk/deskSession'
import { a11y } from '@/ui/a11y'
import { Card } from '@/ui/Card'
import { formatClock } from '@/ui/formatTime'

interface Props {
  readonly arrivals: readonly { readonly from: Instant; readonly people: number }[]
}

/** People who went in, by quarter of an hour: a bar each, read out one by one. */
export const ArrivalBars = ({ arrivals }: Props) => {
  const bars = barsOf(arrivals)
  return (
    <Card pad>
      <View className='h2'>每一刻钟进了多少人</View>
      {bars.length === 0
        ? <View className='support mt1'>还没有人进场</View>
        : (
            <View className='bars mt3' {...a11y({ role: 'list', label: '每一刻钟进了多少人' })}>
              {bars.map(({ from, people, height }, at) => (
                <View key={from} className='bar-column' {...a11y({ role: 'listitem', label: `${formatClock(from)} 到 ${formatClock(later(from, 15 * MINUTE))}，${people} 人` })}>
                  <View className='bar-number'>{people}</View>
                  <View className='bar' style={{ height: `${height}px` }} />
                  <View className='bar-clock'>{hasClock(bars, at) ? formatClock(from) : ''}</View>
                </View>
              ))}
            </View>
          )}
    </Card>
  )
}

/** There is room for a clock under every other bar, and none where there are two. */
const hasClock = (bars: readonly unknown[], at: number): boolean => at % 2 === 0 || bars.length <= 2
