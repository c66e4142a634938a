import { View } from '@tarojs/components'
import { partySize } from '@domain/reservation/party'
import { fewest, type Draft } from '@/features/reservation/signUpDraft'
import { Card } from '@/ui/Card'
import { Icon } from '@/ui/Icon'
import type { IconName } from '@/ui/iconName'
import { Stepper } from '@/ui/Stepper'

interface Props {
  readonly draft: Draft
  readonly onChange: (part: Partial<Draft>) => void
}

/** 候补: what waiting means, and with how few the party would come. */
export const WaitChoice = ({ draft, onChange }: Props) => {
  const size = partySize(draft.party)
  return (
    <Card className='wait'>
      <View className='wait-words'>
        <View className='h2'>候补是这样的</View>
        {RULES.map(([icon, words]) => (
          <View key={icon} className='line line-top mt2'>
            <View className='mr2 line'><Icon name={icon} size={20} tone='primary' /></View>
            <View className='grow'>{words}</View>
          </View>
        ))}
      </View>
      {size > 1 && (
        <Stepper
          label='最少几人也来'
          note={noteOf(size, fewest(draft))}
          count={fewest(draft)}
          min={1}
          max={size}
          onChange={(atLeast) => onChange({ atLeast })}
        />
      )}
    </Card>
  )
}

const RULES: readonly (readonly [icon: IconName, words: string])[] = [
  ['list', '有人退出，就按先来后到，先给排在前面、人数又坐得下的那一家。'],
  ['clock', '轮到时名额给您留 2 小时，夜里轮到的留到早上 9 点，快开场时短一些。请在这段时间里点开确认。'],
  ['people', '没有确认，名额就放开。不想等了，随时可以退出。'],
]

const noteOf = (size: number, atLeast: number): string =>
  atLeast === size ? `${size} 人都有名额才来。人少更容易排到：后面人少的，可能先轮到。` : `只空出 ${atLeast} 个名额，也告诉我`
