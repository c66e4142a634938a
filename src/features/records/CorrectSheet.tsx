import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OwnAnswers, PersonalRecord } from '@domain/contract/myRecords'
import { correctionProblems, type TypedCorrection } from '@domain/reservation/correction'
import type { Sending } from '@/api/useSending'
import { KIND_OPTIONS } from '@/ui/groupKindText'
import { Button } from '@/ui/Button'
import { Chips } from '@/ui/Chips'
import { failureOf } from '@/ui/failureOf'
import { FailureText } from '@/ui/FailureText'
import { Field } from '@/ui/Field'
import { Note } from '@/ui/Note'
import { refusalText } from '@/ui/refusalText'
import { Sheet } from '@/ui/Sheet'

interface Props {
  /** Absent: closed. */
  readonly record: PersonalRecord | undefined
  readonly state: Sending<'correctRecord'>
  readonly onSend: (record: PersonalRecord, typed: TypedCorrection) => void
  readonly onClose: () => void
}

/** 更正: the owner's own words in one record, with what is wrong under each field. */
export const CorrectSheet = ({ record, ...others }: Props) => (
  <View>{record?.answers && <Form key={record.ticketId} record={record} kept={record.answers} {...others} />}</View>
)

const Form = ({ record, kept, state, onSend, onClose }: Props & { readonly record: PersonalRecord; readonly kept: OwnAnswers }) => {
  const [typed, setTyped] = useState<TypedCorrection>({ ...kept, unit: kept.group?.unit, kind: kept.group?.kind })
  const [looked, setLooked] = useState(false)
  const found = correctionProblems(typed, kept)
  const change = (part: Partial<TypedCorrection>) => setTyped((before) => ({ ...before, ...part }))
  const submit = () => {
    setLooked(true)
    if (Object.keys(found).length === 0) onSend(record, typed)
  }
  return (
    <Sheet
      open
      title='更正'
      onClose={onClose}
      acts={<Button busy={state.kind === 'sending'} onTap={submit}>{state.kind === 'sending' ? '保存中…' : '保存'}</Button>}
    >
      <View className='support'>{record.title}</View>
      <Fields kept={kept} typed={typed} problems={looked ? found : {}} onChange={change} />
      {state.kind === 'failed' && <View className='mt3'><Note kind='warning'><FailureText failure={failureOf(state.failed)} /></Note></View>}
    </Sheet>
  )
}

interface FieldsProps {
  readonly kept: OwnAnswers
  readonly typed: TypedCorrection
  readonly problems: ReturnType<typeof correctionProblems>
  readonly onChange: (part: Partial<TypedCorrection>) => void
}

/** Only what was asked then. */
const Fields = ({ kept, typed, problems, onChange }: FieldsProps) => {
  const wrong = (field: keyof TypedCorrection) => problems[field] && refusalText(problems[field])
  return (
    <>
      {kept.group && <GroupFields typed={typed} error={wrong('unit')} onChange={onChange} />}
      <Field label={kept.group ? '带队人' : '姓名'} value={typed.name} error={wrong('name')} onInput={(name) => onChange({ name })} />
      <Field
        label={kept.group ? '手机号' : '手机号（可以不填）'}
        kind='mobile'
        max={11}
        value={typed.phone ?? ''}
        error={wrong('phone')}
        onInput={(phone) => onChange({ phone })}
      />
      <ChildFields kept={kept} typed={typed} problems={problems} onChange={onChange} />
    </>
  )
}

const GroupFields = ({ typed, error, onChange }: Pick<FieldsProps, 'typed' | 'onChange'> & { readonly error: string | undefined }) => (
  <>
    <Field label='单位名称' value={typed.unit ?? ''} max={40} error={error} onInput={(unit) => onChange({ unit })} />
    <View className='mt3'><Chips label='什么单位' options={KIND_OPTIONS} chosen={typed.kind} onChoose={(kind) => onChange({ kind })} /></View>
  </>
)

const ChildFields = ({ kept, typed, problems, onChange }: FieldsProps) => (
  <>
    {kept.pickUp !== undefined && (
      <Field label='谁来接' value={typed.pickUp ?? ''} error={problems.pickUp && refusalText(problems.pickUp)} onInput={(pickUp) => onChange({ pickUp })} />
    )}
    {kept.guardianPhone !== undefined && (
      <Field
        label='监护人电话'
        kind='mobile'
        max={11}
        value={typed.guardianPhone ?? ''}
        error={problems.guardianPhone && refusalText(problems.guardianPhone)}
        onInput={(guardianPhone) => onChange({ guardianPhone })}
      />
    )}
  </>
)
