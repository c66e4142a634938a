import { View } from '@tarojs/components'
import { questionsFor } from '@domain/reservation/answers'
import type { CallerAsking, CallerDraft, CallerProblems } from '@/features/callers/callerDraft'
import { Card } from '@/ui/Card'
import { CheckRow } from '@/ui/CheckRow'
import { Field } from '@/ui/Field'
import { FieldError } from '@/ui/FieldError'

interface Props {
  readonly draft: CallerDraft
  readonly session: CallerAsking
  readonly problems: CallerProblems
  readonly onChange: (part: Partial<CallerDraft>) => void
}

/** What has to be asked on the phone because of who comes, and where to; nothing of it when it concerns nobody. */
export const CallerQuestions = (props: Props) => (
  <View>
    {props.draft.party.under14 > 0 && <Guardian {...props} />}
    <Asked {...props} />
    {(props.session.acknowledge ?? []).length > 0 && <Notes {...props} />}
  </View>
)

const Guardian = ({ draft: { guardianAgreed = false }, problems, onChange }: Props) => (
  <Card pad className='mt3'>
    <View className='h2'>念给对方听</View>
    <View className='mt2'>{READ_OUT}</View>
    <CheckRow checked={guardianAgreed} label='对方是孩子的监护人，已在电话里同意' onToggle={() => onChange({ guardianAgreed: !guardianAgreed })} />
    <Wrong words={problems.guardianAgreed} />
  </Card>
)

const Asked = ({ draft, session, problems, onChange }: Props) => {
  const asked = questionsFor(session, draft.party)
  if (!asked.pickUp && !asked.guardianPhone) return null
  return (
    <Card className='callers-who mt3'>
      {asked.pickUp && <Field label='结束后谁来接孩子' value={draft.pickUp ?? ''} placeholder='如：孩子的爷爷' error={problems.pickUp} onInput={(pickUp) => onChange({ pickUp })} />}
      {asked.guardianPhone && <Field label='监护人的手机号' kind='mobile' max={11} value={draft.guardianPhone ?? ''} error={problems.guardianPhone} onInput={(guardianPhone) => onChange({ guardianPhone })} />}
    </Card>
  )
}

const Notes = ({ draft: { acknowledged = false }, session: { acknowledge = [] }, problems, onChange }: Props) => (
  <Card pad className='mt3'>
    <View className='h2'>须知，念给对方听</View>
    {acknowledge.map((words) => <View key={words} className='mt2'>{words}</View>)}
    <CheckRow checked={acknowledged} label='对方听过，已知晓' onToggle={() => onChange({ acknowledged: !acknowledged })} />
    <Wrong words={problems.acknowledged} />
  </Card>
)

const Wrong = ({ words }: { readonly words: string | undefined }) => <View>{words !== undefined && <FieldError>{words}</FieldError>}</View>

const READ_OUT = '孩子未满 14 岁，我们只记来几个，不记姓名、生日和学校；有的活动问一句谁来接，结束 30 天后删除。您是孩子的监护人，同意吗？不同意也可以到现场登记。'
