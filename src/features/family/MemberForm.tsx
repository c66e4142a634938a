import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { OwnFamily } from '@domain/contract/views'
import { checkConsent } from '@domain/consent/consent'
import { partyOfMembers, type FamilyMember } from '@domain/family/family'
import type { LocalDate } from '@domain/kernel/instant'
import { AGE_BANDS, type AgeBand } from '@domain/reservation/party'
import { RELATION_WORDS } from '@/ui/familyText'
import { isBegun, memberOf, memberProblems, relationsLeft, type MemberDraft } from '@/features/family/memberDraft'
import { useFamilyActs } from '@/features/family/useFamilyActs'
import { newRequestKey } from '@/platform/requestKey'
import { bornText } from '@/ui/bornText'
import { Button } from '@/ui/Button'
import { Chips } from '@/ui/Chips'
import { failureOf } from '@/ui/failureOf'
import { FailureText } from '@/ui/FailureText'
import { Field } from '@/ui/Field'
import { FieldError } from '@/ui/FieldError'
import { Note } from '@/ui/Note'
import { BAND_WORDS } from '@/ui/partyText'
import './family.scss'

interface Props {
  /** Whose family, as known; absent where it is not. */
  readonly own: OwnFamily | undefined
  /** To be corrected; a new one when absent. */
  readonly member?: FamilyMember | undefined
  /** The day on which ages count here. */
  readonly day: LocalDate
  /** A child, and no guardian has agreed to the rules yet. */
  readonly onConsent: () => void
  readonly onSaved: (member: FamilyMember) => void
  readonly onClose: () => void
  /** Whether something is filled in that has not been saved. */
  readonly onHalf?: ((isHalf: boolean) => void) | undefined
}

/** One family member: what to call them, age band, relation. Nothing else is asked. */
export const MemberForm = ({ own, member, day, onConsent, onSaved, onClose, onHalf }: Props) => {
  const [draft, setDraft] = useState<MemberDraft>(() => member ?? { id: newRequestKey(), name: '' })
  const [looked, setLooked] = useState(false)
  const { saving, save } = useFamilyActs()
  const isHalf = isBegun(draft)
  useEffect(() => {
    onHalf?.(isHalf)
    return () => onHalf?.(false)
  }, [isHalf, onHalf])
  const problems = looked ? memberProblems(draft) : {}
  const change = (part: Partial<MemberDraft>) => setDraft({ ...draft, ...part })
  const lacksConsent = (band: AgeBand) => own !== undefined && !checkConsent(partyOfMembers([{ band }]), own.consent).ok
  const chooseBand = (band: AgeBand) => {
    change({ band })
    if (lacksConsent(band)) onConsent()
  }
  const submit = async () => {
    setLooked(true)
    const filled = memberOf(draft)
    if (!filled) return
    if (lacksConsent(filled.band)) return onConsent()
    if (await save(filled)) onSaved(filled)
  }
  return (
    <View className='member-form'>
      <Field label='称呼' value={draft.name} max={20} placeholder='小名就行' error={problems.name} onInput={(name) => change({ name })} />
      <View className='strong mt3'>和您的关系</View>
      <Chips
        label='和您的关系'
        options={relationsLeft(own?.members ?? [], draft.id).map((value) => ({ value, label: RELATION_WORDS[value] }))}
        chosen={draft.relation}
        onChoose={(relation) => change({ relation })}
      />
      {problems.relation !== undefined && <FieldError>{problems.relation}</FieldError>}
      <View className='strong mt1'>年龄段</View>
      <Chips label='年龄段' options={AGE_BANDS.map((value) => ({ value, label: BAND_WORDS[value] }))} chosen={draft.band} onChoose={chooseBand} />
      {draft.band !== undefined && <View className='support'>{`${bornText(draft.band, day)}。以活动那天算。`}</View>}
      {problems.band !== undefined && <FieldError>{problems.band}</FieldError>}
      <Failed saving={saving} />
      <View className='line mt3'>
        <View className='grow'><Button kind='outlined' onTap={onClose}>不存了</Button></View>
        <View className='grow ml2'><Button kind='tinted' busy={saving.kind === 'sending'} onTap={() => void submit()}>{saving.kind === 'sending' ? '正在存…' : '存下'}</Button></View>
      </View>
      <View className='support mute mt2'>加密保存，只有您看得到。不要生日、证件号、学校和住址。</View>
    </View>
  )
}

const Failed = ({ saving }: Pick<ReturnType<typeof useFamilyActs>, 'saving'>) =>
  saving.kind === 'failed' ? (
    <View className='mt2'>
      <Note kind={saving.lost ? 'warning' : 'danger'}><FailureText failure={failureOf(saving.failed, '没有收到回音，不知道存上没有。再点一次不会重复。')} /></Note>
    </View>
  ) : null
