import { View } from '@tarojs/components'
import { useState } from 'react'
import { LABEL_MAX } from '@domain/contract/limits'
import type { Programme } from '@domain/edition/edition'
import type { InvitedRole } from '@domain/staff/invitation'
import type { ScopeToGive } from '@domain/staff/scopes'
import { useChange } from '@/api/useChange'
import { ROLE_WORDS } from '@/features/staff/grantWords'
import { checkInvite, draftFor, withScope, type InviteDraft } from '@/features/staff/inviteDraft'
import { MadeInvitation } from '@/features/staff/MadeInvitation'
import { ROLE_WORK } from '@/features/staff/roleWork'
import { ScopeChooser } from '@/features/staff/ScopeChooser'
import { useNow } from '@/platform/clock'
import { toTop } from '@/platform/navigate'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { ChangeOutcome } from '@/ui/ChangeOutcome'
import { Chips } from '@/ui/Chips'
import { Field } from '@/ui/Field'
import { Note } from '@/ui/Note'

interface Props {
  readonly roles: readonly InvitedRole[]
  readonly scopes: readonly ScopeToGive[]
  readonly programme: Programme | undefined
  /** An invitation may have been made. */
  readonly onAnswered: () => void
  readonly onClose: () => void
}

/** 邀请一位: a role, what it is for, until when; then the invitation, to be handed over. */
export const InviteForm = ({ roles, scopes, programme, onAnswered, onClose }: Props) => {
  const { state, send } = useChange('inviteStaff', onAnswered)
  const [draft, setDraft] = useState<InviteDraft>(() => draftFor(roles[0] ?? 'steward', scopes))
  const [looked, setLooked] = useState(false)
  const { problems, invited } = checkInvite(draft, useNow())
  const invite = () => {
    setLooked(true)
    if (invited) void send(invited).then(toTop)
  }
  if (state.kind === 'done') return <MadeInvitation draft={draft} made={state.value} programme={programme} onClose={onClose} />
  const { role, given, label } = draft
  return (
    <Card pad>
      <View className='h2'>邀请一位工作人员</View>
      <View className='strong mt3'>做什么</View>
      <View className='mt2'>
        <Chips label='做什么' options={roles.map((value) => ({ value, label: ROLE_WORDS[value] }))} chosen={role} onChoose={(value) => setDraft(draftFor(value, scopes, label))} />
      </View>
      <View className='support mt2'>{ROLE_WORK[role]}</View>
      <View>
        {role !== 'organiser' && (
          <View>
            <View className='strong mt3'>负责哪里</View>
            {given
              ? <ScopeAndEnd draft={{ ...draft, given }} problems={looked ? problems : {}} scopes={scopes} programme={programme} onChange={setDraft} />
              : <View className='mt2'><Note kind='warning'>没有还没结束的场次，请先导入内容。</Note></View>}
          </View>
        )}
      </View>
      <Field label='是谁' max={LABEL_MAX} value={label} placeholder='例如：东门志愿者一' error={looked ? problems.label : undefined} onInput={(typed) => setDraft({ ...draft, label: typed })} />
      <View className='support mt1'>写名字或岗位，名单上好认，收回时不会弄错。只有能邀请他的人和他本人看得到，到期 30 天后删掉。</View>
      <ChangeOutcome state={state} />
      <Button className='mt4' busy={state.kind === 'sending'} disabled={role !== 'organiser' && !given} onTap={invite}>生成邀请</Button>
      <Button kind='text' onTap={onClose}>不邀请了</Button>
    </Card>
  )
}

interface ScopeAndEndProps extends Pick<Props, 'scopes' | 'programme'> {
  readonly draft: InviteDraft & { readonly given: ScopeToGive }
  readonly problems: ReturnType<typeof checkInvite>['problems']
  readonly onChange: (draft: InviteDraft) => void
}

const ScopeAndEnd = ({ draft, problems, scopes, programme, onChange }: ScopeAndEndProps) => (
  <View>
    <ScopeChooser draft={draft} scopes={scopes} programme={programme} onChoose={(chosen) => onChange(withScope(draft, chosen))} />
    <View>
      <Field label='到哪天' max={12} value={draft.date} error={problems.date} onInput={(date) => onChange({ ...draft, date })} />
      <Field label='几点' max={5} value={draft.time} error={problems.time} onInput={(time) => onChange({ ...draft, time })} />
    </View>
    <View className='support mt1'>到时候自动失效，不用收回。</View>
  </View>
)
