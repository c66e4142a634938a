import { View } from '@tarojs/components'
import { startOfDay, type LocalDate } from '@domain/kernel/instant'
import { Button } from '@/ui/Button'
import { formatMonthDay } from '@/ui/formatTime'
import './base.scss'

interface Props {
  /** The first of the days shown, when others than the nearest were asked for. */
  readonly asked: LocalDate | undefined
  readonly laterFrom: LocalDate | undefined
  readonly onChoose: (from: LocalDate | undefined) => void
}

/** Leads on to the days after the two weeks that are shown, and back. */
export const OtherDays = ({ asked, laterFrom, onChoose }: Props) => {
  if (asked === undefined && laterFrom === undefined) return null
  return (
    <View className='base-other'>
      <View>{asked !== undefined && <Button kind='text' small onTap={() => onChoose(undefined)}>回到最近的日子</Button>}</View>
      <View>{laterFrom !== undefined && <Button kind='text' small onTap={() => onChoose(laterFrom)}>{`${formatMonthDay(startOfDay(laterFrom))}以后的`}</Button>}</View>
    </View>
  )
}
