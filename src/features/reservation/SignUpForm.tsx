import { View } from '@tarojs/components'
import { Card } from '@/ui/Card'
import { Field } from '@/ui/Field'
import { refusalText } from '@/ui/refusalText'
import { PartyPicker } from '@/ui/PartyPicker'
import type { Draft, Problems, Wanted } from '@/features/reservation/signUpDraft'
import { WaitChoice } from '@/features/reservation/WaitChoice'
import './reservation.scss'

interface Props {
  readonly draft: Draft
  readonly partyMax: number
  readonly wanted: Wanted
  /** Shown under their fields; none before the first press. */
  readonly problems: Problems
  readonly onChange: (part: Partial<Draft>) => void
}

/** 报名表: one column, what is wrong stands under its field. */
export const SignUpForm = ({ draft, partyMax, wanted, problems, onChange }: Props) => (
  <View className='side'>
    <PartyPicker
      party={draft.party}
      max={partyMax}
      error={problems.party && refusalText(problems.party)}
      onChange={(party) => onChange({ party })}
    />
    {wanted === 'turn' && <WaitChoice draft={draft} onChange={onChange} />}
    <Card className='contact'>
      <Field
        label='姓名'
        value={draft.name}
        placeholder='带队的人怎么称呼'
        error={problems.name && refusalText(problems.name)}
        onInput={(name) => onChange({ name })}
      />
      <Field
        label='手机号（可不填）'
        kind='mobile'
        max={11}
        value={draft.phone}
        placeholder='有变动时联系您'
        error={problems.phone && refusalText(problems.phone)}
        onInput={(phone) => onChange({ phone })}
      />
      <View className='support mute mt2'>只在这一场有变动时联系您。取消预约就删除，不取消的，结束 30 天后删除。</View>
    </Card>
  </View>
)
