import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { comesAlone } from '@domain/consent/consent'
import { questionsFor } from '@domain/reservation/answers'
import { Acknowledgement } from '@/features/reservation/Acknowledgement'
import { AskedFields } from '@/features/reservation/AskedFields'
import type { Asking, Draft, Problems, Wanted } from '@/features/reservation/signUpDraft'
import { WaitChoice } from '@/features/reservation/WaitChoice'
import { Card } from '@/ui/Card'
import { Field } from '@/ui/Field'
import { Note } from '@/ui/Note'
import { refusalText } from '@/ui/refusalText'
import './reservation.scss'

interface Props {
  readonly draft: Draft
  readonly session: Asking
  readonly wanted: Wanted
  /** Shown under their fields; none before the first press. */
  readonly problems: Problems
  readonly onChange: (part: Partial<Draft>) => void
  /** Who comes. */
  readonly children: ReactNode
}

/** 报名表: one column, what is wrong stands under its field. Only what concerns this party is asked. */
export const SignUpForm = ({ draft, session, wanted, problems, onChange, children }: Props) => (
  <View className='side'>
    {children}
    {wanted === 'turn' && <WaitChoice draft={draft} onChange={onChange} />}
    <Card className='contact'>
      <Field
        label='姓名'
        value={draft.name}
        placeholder='带队的人怎么称呼'
        error={problems.name && refusalText(problems.name)}
        onInput={(name) => onChange({ name, nameTyped: true })}
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
      <AskedFields asked={questionsFor(session, draft.party)} answers={draft} problems={problems} onChange={onChange} />
      <View className='support mute mt2'>只在这一场有变动时联系您。取消预约就删除，不取消的，结束 30 天后删除。</View>
    </Card>
    {comesAlone(draft.party) && <View className='mt3'><Note kind='plain'>14 到 17 岁可以自己报名，请先告诉家里的大人。</Note></View>}
    {session.acknowledge && session.acknowledge.length > 0 && (
      <Acknowledgement
        notes={session.acknowledge}
        acknowledged={draft.acknowledged === true}
        error={problems.acknowledged && refusalText(problems.acknowledged)}
        onToggle={() => onChange({ acknowledged: draft.acknowledged !== true })}
      />
    )}
  </View>
)
