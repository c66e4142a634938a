import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OwnFamily } from '@domain/contract/views'
import { FAMILY_MAX, type FamilyMember } from '@domain/family/family'
import { localDateOf, type Instant } from '@domain/kernel/instant'
import { memberNote } from '@/ui/familyText'
import { MemberForm } from '@/features/family/MemberForm'
import { useFamilyActs } from '@/features/family/useFamilyActs'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { failureOf } from '@/ui/failureOf'
import { FailureText } from '@/ui/FailureText'
import { formatMonthDay } from '@/ui/formatTime'
import { Note } from '@/ui/Note'
import { Row } from '@/ui/Row'
import { useToast } from '@/ui/toast'
import '@/ui/moreIcons.scss'

interface Props {
  readonly own: OwnFamily
  readonly now: Instant
  readonly onConsent: () => void
}

/** Whom is being worked on: a member by id, or a new one. */
type Open = { readonly kind: 'none' | 'new' } | { readonly kind: 'member'; readonly id: string }

/** The saved family: add, correct, remove, and take a removal back. */
export const FamilyList = ({ own, now, onConsent }: Props) => {
  const [open, setOpen] = useState<Open>({ kind: 'none' })
  const [removed, keepRemoved] = useState<FamilyMember>()
  const acts = useFamilyActs()
  const say = useToast()
  const close = () => setOpen({ kind: 'none' })
  const onSaved = ({ name }: FamilyMember) => {
    close()
    keepRemoved(undefined)
    say(`${name}，存好了`)
  }
  const remove = async (member: FamilyMember) => {
    if (!(await acts.remove(member))) return
    close()
    keepRemoved(member)
  }
  const undo = async (member: FamilyMember) => {
    if (!(await acts.save(member))) return
    keepRemoved(undefined)
    say(`${member.name}，放回去了`)
  }
  const shared = { own, day: localDateOf(now), onConsent, onSaved, onClose: close }
  return (
    <View className='side mt3'>
      {removed && (
        <View className='line mb-undo'>
          <View className='grow'><Note kind='plain'>{`${removed.name}，删掉了。约好的场次不受影响，只留人数。`}</Note></View>
          <Button kind='tinted' small className='ml2' busy={acts.saving.kind === 'sending'} onTap={() => void undo(removed)}>撤销</Button>
        </View>
      )}
      <Failed acts={acts} />
      {own.members.length === 0 && !removed && <Note kind='plain'>把常一起来的人存下来，报名时点一下就好。称呼写小名就行，只有您看得到。</Note>}
      {own.members.map((member) => (
        <Card key={member.id}>
          {open.kind === 'member' && open.id === member.id
            ? (
              <>
                <MemberForm {...shared} member={member} />
                <View className='member-remove'><Button kind='text' busy={acts.removing.kind === 'sending'} onTap={() => void remove(member)}>{`删掉 ${member.name}`}</Button></View>
              </>
            )
            : <Row icon='person' title={member.name} note={memberNote(member)} onTap={() => setOpen({ kind: 'member', id: member.id })} />}
        </Card>
      ))}
      <View className='mt3'>{adding(own, open, () => setOpen({ kind: 'new' }), <Card><MemberForm {...shared} /></Card>)}</View>
      {own.deletedAt !== undefined && <View className='support mute mt2'>{`不再报名、也不再修改的话，${formatMonthDay(own.deletedAt)}自动删除。`}</View>}
    </View>
  )
}

const adding = ({ members }: OwnFamily, open: Open, onAdd: () => void, form: JSX.Element): JSX.Element => {
  if (open.kind === 'new') return form
  if (members.length >= FAMILY_MAX) return <Note kind='plain'>{`最多存 ${FAMILY_MAX} 位，要加人请先删去不用的。`}</Note>
  return <Button kind={members.length === 0 ? 'primary' : 'tinted'} icon='plus' onTap={onAdd}>加一位家人</Button>
}

const Failed = ({ acts: { saving, removing } }: { readonly acts: ReturnType<typeof useFamilyActs> }) => {
  const failed = [saving, removing].find((state) => state.kind === 'failed')
  if (failed?.kind !== 'failed') return null
  return <View className='mb-undo'><Note kind={failed.lost ? 'warning' : 'danger'}><FailureText failure={failureOf(failed.failed, '没有收到回音，不知道改好了没有。再点一次不会重复。')} /></Note></View>
}
