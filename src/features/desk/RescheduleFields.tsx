import { View } from '@tarojs/components'
import type { RescheduleDraft, RescheduleProblems } from '@/features/desk/rescheduleDraft'
import { Field } from '@/ui/Field'

interface Props {
  readonly draft: RescheduleDraft
  readonly problems: RescheduleProblems
  readonly onChange: (part: Partial<RescheduleDraft>) => void
}

/** Gaoping's wall clock: nobody has to think of zones. */
export const RescheduleFields = ({ draft, problems, onChange }: Props) => (
  <View>
    <Field label='日期' max={12} value={draft.date} error={problems.date} onInput={(date) => onChange({ date })} />
    <View className='desk-hours'>
      <Field label='开始' max={5} value={draft.from} error={problems.from} onInput={(from) => onChange({ from })} />
      <Field label='结束（可空）' max={5} value={draft.to} placeholder='待公布' error={problems.to} onInput={(to) => onChange({ to })} />
    </View>
    <Field label='地点（不改就不用动）' max={40} value={draft.placeName} placeholder='地点待公布' onInput={(placeName) => onChange({ placeName })} />
    <Field label='原因（来的人会看到）' max={60} value={draft.reason} placeholder='例如：场地检修' error={problems.reason} onInput={(reason) => onChange({ reason })} />
  </View>
)
