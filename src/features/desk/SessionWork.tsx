import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Opening } from '@domain/base/opening'
import type { SessionDesk } from '@domain/contract/staffViews'
import type { Instant } from '@domain/kernel/instant'
import type { Share } from '@domain/session/session'
import { CancelSessionForm } from '@/features/desk/CancelSessionForm'
import { CapacityForm } from '@/features/desk/CapacityForm'
import { isChangeable } from '@/features/desk/deskWords'
import { RescheduleForm } from '@/features/desk/RescheduleForm'
import { SessionFigures } from '@/features/desk/SessionFigures'
import { SessionHead } from '@/features/desk/SessionHead'
import { openPage } from '@/platform/navigate'
import { Card } from '@/ui/Card'
import { Row } from '@/ui/Row'
import './desk.scss'

interface Props {
  readonly session: SessionDesk
  /** All of this desk. */
  readonly sessions: readonly SessionDesk[]
  /** When its place is open, where the programme says so. */
  readonly opening: Opening | undefined
  readonly now: Instant
  readonly onAnswered: () => void
}

type Form = { readonly kind: 'capacity'; readonly share: Share } | { readonly kind: 'reschedule' | 'cancel' }

/** One session for its organiser: the figures, and what can be done; one thing at a time. */
export const SessionWork = ({ session, sessions, opening, now, onAnswered }: Props) => {
  const [form, setForm] = useState<Form>()
  const changeable = isChangeable(session, now)
  return (
    <View className='side mt3'>
      <SessionHead session={session} now={now} />
      {/* In the figures' place: it is in sight wherever the page was. */}
      <View className='mt3'>
        {form
          ? <OpenForm form={form} session={session} sessions={sessions} opening={opening} now={now} onAnswered={onAnswered} onClose={() => setForm(undefined)} />
          : <SessionFigures session={session} {...(changeable && { onChange: (share: Share) => setForm({ kind: 'capacity', share }) })} />}
      </View>
      <View className='mt3'>
        {!form && (
          <Card>
            <Row icon='entrance' title='现场看板' note='里面有多少人、暂停入场' onTap={() => openPage('staff/gate', { sessionId: session.id })} />
            <Row icon='people' title='预约名单' note='谁约了、来几个人、到了没有' onTap={() => openPage('staff/holders', { sessionId: session.id })} />
          </Card>
        )}
      </View>
      <View className='mt3'>{!form && changeable && <Acts session={session} onForm={setForm} />}</View>
    </View>
  )
}

const OpenForm = ({ form, sessions, opening, ...rest }: Props & { readonly form: Form; readonly onClose: () => void }) => {
  switch (form.kind) {
    case 'capacity':
      return <CapacityForm share={form.share} {...rest} />
    case 'reschedule':
      return <RescheduleForm sessions={sessions} opening={opening} {...rest} />
    case 'cancel':
      return <CancelSessionForm {...rest} />
  }
}

const callerNote = ({ capacity: { phone, group } }: SessionDesk): string =>
  phone + group > 0 ? '替打电话来的人约、改人数、取消' : '替打电话来的人改人数、取消'

const Acts = ({ session, onForm }: { readonly session: SessionDesk; readonly onForm: (form: Form) => void }) => (
  <Card>
    <Row icon='phone' title='电话预约' note={callerNote(session)} onTap={() => openPage('staff/callers', { sessionId: session.id })} />
    <Row icon='calendar' title='改期' note='换时间或地点，已约的人保留名额' onTap={() => onForm({ kind: 'reschedule' })} />
    <Row icon='no' title='取消这一场' note='告诉每一个已约和候补的人' onTap={() => onForm({ kind: 'cancel' })} />
  </Card>
)
