import { View } from '@tarojs/components'
import { crowdLevel } from '@domain/checkin/crowd'
import { a11y } from '@/ui/a11y'
import { Card } from '@/ui/Card'
import { insideWords, INSIDE_ADVICE } from '@/ui/insideText'
import { Note } from '@/ui/Note'

interface Props {
  readonly inside: number
  readonly max: number
}

const NOTES = { near: 'warning', nearly: 'warning', full: 'danger' } as const

/** How many are inside, of how many: in a number, a bar and, from 80 % on, what to do. */
export const InsideCard = ({ inside, max }: Props) => {
  const level = crowdLevel(inside, max)
  return (
    <Card pad>
      <View className='support'>现在场内</View>
      <View className='line crowd-inside'>
        <View className='crowd-number'>{inside}</View>
        <View className='ml2'>{insideWords(inside, max)}</View>
      </View>
      <View className='crowd-track mt2' {...a11y({ hidden: true })}>
        <View className={`crowd-fill crowd-${level}`} style={{ width: `${max === 0 ? 0 : Math.min(100, Math.round((inside / max) * 100))}%` }} />
      </View>
      <View>{level !== 'free' && <View className='mt3'><Note kind={NOTES[level]}>{INSIDE_ADVICE[level]}</Note></View>}</View>
    </Card>
  )
}
