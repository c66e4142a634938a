import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { SessionFacts } from '@domain/session/session'
import { withNames, type DraftProblems, type GroupDraft } from '@/features/group/groupDraft'
import { KIND_OPTIONS } from '@/ui/groupKindText'
import { HeadCounts } from '@/features/group/HeadCounts'
import { NamesField } from '@/features/group/NamesField'
import { Card } from '@/ui/Card'
import { CheckRow } from '@/ui/CheckRow'
import { Chips } from '@/ui/Chips'
import { Field } from '@/ui/Field'
import { FieldError } from '@/ui/FieldError'
import { refusalText } from '@/ui/refusalText'
import './group.scss'

interface Props {
  readonly draft: GroupDraft
  readonly session: SessionFacts
  /** The most people that may come now. */
  readonly most: number
  /** Shown under their fields; none before the first press. */
  readonly problems: DraftProblems
  readonly onChange: (draft: GroupDraft) => void
  /** Staff fill it in for whoever is on the phone, and read out what has to be known. */
  readonly byPhone?: boolean
  /** What stands below the contact: what becomes of it. */
  readonly children: ReactNode
}

/** 团体预约表: one column; the same for a leader and for staff who serve one on the phone. */
export const GroupForm = ({ draft, session, most, problems, onChange, byPhone, children }: Props) => {
  const words = byPhone ? READ_OUT : SAID
  return (
    <View className='side'>
      <Unit draft={draft} problems={problems} onChange={onChange} />
      <View className='group-part'>
        <HeadCounts party={draft.party} max={most} error={problems.party && refusalText(problems.party)} onChange={(party) => onChange({ ...draft, party })} />
      </View>
      {session.needsNames && (
        <View className='group-part'>
          <NamesField names={draft.names} expected={draft.party} onChange={(names) => onChange(withNames(draft, names))} />
          {problems.names && <FieldError>{refusalText(problems.names)}</FieldError>}
        </View>
      )}
      <Contact draft={draft} problems={problems} onChange={onChange} phoneFor={words.phoneFor}>{children}</Contact>
      <Statements draft={draft} session={session} problems={problems} onChange={onChange} words={words} />
    </View>
  )
}

type PartProps = Pick<Props, 'draft' | 'problems' | 'onChange'>

const Unit = ({ draft, problems, onChange }: PartProps) => (
  <Card pad>
    <View className='h2'>哪个单位</View>
    <View className='mt2'><Chips label='什么单位' options={KIND_OPTIONS} chosen={draft.kind} onChoose={(kind) => onChange({ ...draft, kind })} /></View>
    <Field
      label='单位名称' value={draft.unit} max={40} placeholder='如：长平中学' error={problems.unit && refusalText(problems.unit)}
      onInput={(unit) => onChange({ ...draft, unit })}
    />
  </Card>
)

const Contact = ({ draft, problems, onChange, phoneFor, children }: PartProps & { readonly phoneFor: string; readonly children: ReactNode }) => (
  <Card pad className='group-part'>
    <View className='h2'>联系人</View>
    <Field
      label='姓名' value={draft.name} placeholder='带队的人怎么称呼' error={problems.name && refusalText(problems.name)}
      onInput={(name) => onChange({ ...draft, name })}
    />
    <Field
      label='手机号' kind='mobile' max={11} value={draft.phone} placeholder={phoneFor} error={problems.phone && refusalText(problems.phone)}
      onInput={(phone) => onChange({ ...draft, phone })}
    />
    <View className='support mute mt2'>{children}</View>
  </Card>
)

const SAID = {
  phoneFor: '审核和变动时联系',
  guardians: '监护人同意', guardiansAgreed: '未满 18 岁的人，我都征得了他们监护人的同意',
  notes: '须知', acknowledged: '我已知晓，并会告诉同行的人',
}

const READ_OUT: typeof SAID = {
  phoneFor: '有变动时联系',
  guardians: '问对方', guardiansAgreed: '未满 18 岁的人，对方说都征得了监护人的同意',
  notes: '须知，念给对方听', acknowledged: '对方听过，已知晓，会告诉同行的人',
}

/** What a leader has to say: that guardians agreed where minors come, and that what must be known is known. */
const Statements = ({ draft, session, problems, onChange, words }: PartProps & Pick<Props, 'session'> & { readonly words: typeof SAID }) => {
  const { acknowledge = [] } = session
  const hasMinors = draft.party.under14 + draft.party.from14to17 > 0
  return (
    <View>
      {hasMinors && (
        <Card pad className='group-part'>
          <View className='h2'>{words.guardians}</View>
          <CheckRow
            checked={draft.guardiansAgreed} label={words.guardiansAgreed}
            onToggle={() => onChange({ ...draft, guardiansAgreed: !draft.guardiansAgreed })}
          />
          {problems.guardiansAgreed && <FieldError>{refusalText(problems.guardiansAgreed)}</FieldError>}
        </Card>
      )}
      {acknowledge.length > 0 && (
        <Card pad className='group-part'>
          <View className='h2'>{words.notes}</View>
          {acknowledge.map((line) => <View key={line} className='mt1'>{line}</View>)}
          <CheckRow
            checked={draft.acknowledged} label={words.acknowledged}
            onToggle={() => onChange({ ...draft, acknowledged: !draft.acknowledged })}
          />
          {problems.acknowledged && <FieldError>{refusalText(problems.acknowledged)}</FieldError>}
        </Card>
      )}
    </View>
  )
}
