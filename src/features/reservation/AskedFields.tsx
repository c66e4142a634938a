import { View } from '@tarojs/components'
import type { AnswersRefusal, Questions } from '@domain/reservation/answers'
import { Field } from '@/ui/Field'
import { refusalText } from '@/ui/refusalText'
import './reservation.scss'

type Answers = Readonly<Partial<Record<keyof Questions, string>>>

interface Props {
  readonly asked: Questions
  readonly answers: Answers
  readonly problems: Readonly<Partial<Record<keyof Questions, AnswersRefusal>>>
  readonly onChange: (part: Answers) => void
}

/** What is asked only because of who comes; nothing when it concerns nobody. */
export const AskedFields = ({ asked, answers, problems, onChange }: Props) => (
  <View>
    {asked.pickUp && (
      <Field
        label='结束后谁来接孩子'
        value={answers.pickUp ?? ''}
        placeholder='如：孩子的爷爷'
        error={problems.pickUp && refusalText(problems.pickUp)}
        onInput={(pickUp) => onChange({ pickUp })}
      />
    )}
    {asked.guardianPhone && (
      <Field
        label='监护人的手机号'
        kind='mobile'
        max={11}
        value={answers.guardianPhone ?? ''}
        placeholder='有急事时联系'
        error={problems.guardianPhone && refusalText(problems.guardianPhone)}
        onInput={(guardianPhone) => onChange({ guardianPhone })}
      />
    )}
  </View>
)
