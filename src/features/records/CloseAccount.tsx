import { View } from '@tarojs/components'
import { useState } from 'react'
import type { PersonalRecord } from '@domain/contract/myRecords'
import { useOwnGrants } from '@/api/ownGrants'
import type { Sending } from '@/api/useSending'
import { cancelWords, openPlace } from '@/features/records/openPlace'
import { unfinished } from '@/features/records/recordWords'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { failureOf } from '@/ui/failureOf'
import { FailureText } from '@/ui/FailureText'
import { formatMoment } from '@/ui/formatTime'
import { Note } from '@/ui/Note'
import { Section } from '@/ui/Section'

interface Props {
  readonly records: readonly PersonalRecord[]
  readonly state: Sending<'closeAccount'>
  /** @returns whether it is closed */
  readonly onClose: () => Promise<boolean>
  readonly onKeep: () => void
}

/** 注销: says what goes and what stays, and before that what has to be cancelled. */
export const CloseAccount = ({ records, state, onClose, onKeep }: Props) => {
  const [asking, setAsking] = useState(false)
  const live = unfinished(records)
  const keep = () => {
    setAsking(false)
    onKeep()
  }
  const confirm = async () => {
    if (await onClose()) setAsking(false)
  }
  return (
    <Section title='注销'>
      <View className='side'>
        <Button kind='outlined' className='record-delete' onTap={() => setAsking(true)}>注销，全部删除</Button>
      </View>
      {live.length > 0
        ? <CancelFirst open={asking} live={live} onKeep={keep} />
        : <Confirm open={asking} state={state} onConfirm={() => void confirm()} onKeep={keep} />}
    </Section>
  )
}

/** More are not read by anybody; the cards above have them all. */
const SHOWN = 3

const CancelFirst = ({ open, live, onKeep }: { readonly open: boolean; readonly live: readonly PersonalRecord[]; readonly onKeep: () => void }) => {
  const go = (record: PersonalRecord) => {
    onKeep()
    openPlace(record)
  }
  return (
    <Dialog open={open} title={`先取消还没有结束的 ${live.length} 场`} confirm={{ words: '知道了', onTap: onKeep }}>
      {live.slice(0, SHOWN).map((record) => (
        <View key={record.ticketId} className='mt2'>
          <View>{`${formatMoment(record.startsAt)} ${record.title}`}</View>
          <Button kind='outlined' className='mt1' onTap={() => go(record)} readAs={`${cancelWords(record)}：${record.title}`}>{cancelWords(record)}</Button>
        </View>
      ))}
      {live.length > SHOWN && <View className='mt2'>{`还有 ${live.length - SHOWN} 场，在上面的列表里`}</View>}
      <View className='mt2'>名额先让给别人，再注销，这样不会有人白等。</View>
    </Dialog>
  )
}

/** Asked for only when somebody is about to go. */
const StaffDuty = () =>
  useOwnGrants().grants.length > 0
    ? <View className='mt2'>您还是工作人员：这份工作是主办方给的，注销不收回；做过什么的记录，满三年删除。不再做了，请主办方收回。</View>
    : <View />

interface ConfirmProps {
  readonly open: boolean
  readonly state: Props['state']
  readonly onConfirm: () => void
  readonly onKeep: () => void
}

const Confirm = ({ open, state, onConfirm, onKeep }: ConfirmProps) => (
  <Dialog
    open={open}
    title='注销，全部删除？'
    confirm={{ words: state.kind === 'sending' ? '删除中…' : '确认注销', danger: true, onTap: onConfirm }}
    cancel={{ words: '再想想', onTap: onKeep }}
    busy={state.kind === 'sending'}
  >
    <View>会删掉：姓名、电话、全部报名记录、家人、提醒的授权，和这台手机上的票。不能恢复。</View>
    <View className='mt2'>会留下：同意儿童规则的记录，满三年删除；参加过的场次里一个不能还原的编号，结束 30 天后删除，之后只有人数。</View>
    <StaffDuty />
    {state.kind === 'failed' && <View className='mt2'><Note kind='warning'><FailureText failure={failureOf(state.failed)} /></Note></View>}
  </Dialog>
)
