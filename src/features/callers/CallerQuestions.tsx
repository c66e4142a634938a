import { View } from '@tarojs/components'
import type { CallerAsks, CallerSaid } from '@/features/callers/callerAsks'
import { Card } from '@/ui/Card'
import { CheckRow } from '@/ui/CheckRow'
import { Field } from '@/ui/Field'
import { FieldError } from '@/ui/FieldError'

interface Props {
  readonly asks: CallerAsks
  readonly said: CallerSaid
  readonly problems: Readonly<Partial<Record<keyof CallerSaid, string>>>
  readonly onChange: (part: CallerSaid) => void
}

/** What has to be asked on the phone because of who comes, and where to; nothing of it when it concerns nobody. */
export const CallerQuestions = (props: Props) => (
  <View>
    <View>{props.asks.guardian && <Guardian {...props} guardian={props.asks.guardian} />}</View>
    <Asked {...props} />
    {props.asks.notes.length > 0 && <Notes {...props} />}
  </View>
)

const Guardian = ({ guardian, said: { guardianAgreed = false }, problems, onChange }: Props & { readonly guardian: keyof typeof READ_OUT }) => (
  <Card pad className='mt3'>
    <View className='h2'>念给对方听</View>
    <View className='mt2'>{READ_OUT[guardian]}</View>
    <CheckRow checked={guardianAgreed} label={AGREED[guardian]} onToggle={() => onChange({ guardianAgreed: !guardianAgreed })} />
    <Wrong words={problems.guardianAgreed} />
  </Card>
)

const Asked = ({ asks, said, problems, onChange }: Props) => {
  if (!asks.pickUp && !asks.guardianPhone) return null
  return (
    <Card className='callers-who mt3'>
      {asks.pickUp && <Field label='结束后谁来接孩子' value={said.pickUp ?? ''} placeholder='如：孩子的爷爷' error={problems.pickUp} onInput={(pickUp) => onChange({ pickUp })} />}
      {asks.guardianPhone && <Field label='监护人的手机号' kind='mobile' max={11} value={said.guardianPhone ?? ''} error={problems.guardianPhone} onInput={(guardianPhone) => onChange({ guardianPhone })} />}
    </Card>
  )
}

const Notes = ({ said: { acknowledged = false }, asks: { notes }, problems, onChange }: Props) => (
  <Card pad className='mt3'>
    <View className='h2'>须知，念给对方听</View>
    {notes.map((words) => <View key={words} className='mt2'>{words}</View>)}
    <CheckRow checked={acknowledged} label='对方听过，已知晓' onToggle={() => onChange({ acknowledged: !acknowledged })} />
    <Wrong words={problems.acknowledged} />
  </Card>
)

const Wrong = ({ words }: { readonly words: string | undefined }) => <View>{words !== undefined && <FieldError>{words}</FieldError>}</View>

const READ_OUT = {
  parent: '孩子未满 14 岁，我们只记来几个，不记姓名、生日和学校；有的活动问一句谁来接，结束 30 天后删除。您是孩子的监护人，同意吗？不同意也可以到现场登记。',
  leader: '加来的人里有未满 18 岁的，他们的监护人都同意了吗？还没有的话，先问过再打来改。',
} as const

const AGREED = { parent: '对方是孩子的监护人，已在电话里同意', leader: '带队人说监护人都同意了' } as const
