import { View } from '@tarojs/components'
import type { CallDue } from '@domain/contract/staffViews'
import type { Failed } from '@/api/answer'
import { sayWords, whomWords } from '@/features/calls/callWords'
import type { Calling } from '@/features/calls/useCalling'
import { dial } from '@/platform/phone'
import { Button } from '@/ui/Button'
import type { Failure } from '@/ui/failure'
import { failureOf } from '@/ui/failureOf'
import { FailureText } from '@/ui/FailureText'
import { Note } from '@/ui/Note'
import { Sheet } from '@/ui/Sheet'

interface Props {
  readonly state: Calling
  readonly onMark: () => void
  /** Nobody answered. */
  readonly onMiss: (due: CallDue) => void
  readonly onAgain: (due: CallDue) => void
  readonly onClose: () => void
}

/** The number, what to say, and 已告知. */
export const ContactSheet = ({ state, onClose, ...acts }: Props) => (
  <Sheet
    open={state.kind !== 'idle'}
    title={state.kind === 'idle' ? '' : titleOf(state)}
    onClose={onClose}
    acts={<Acts state={state} {...acts} />}
  >
    <Content state={state} />
  </Sheet>
)

const titleOf = (state: Exclude<Calling, { readonly kind: 'idle' }>): string =>
  state.kind === 'shown' || state.kind === 'marking' ? state.contact?.name ?? whomWords(state.due) : whomWords(state.due)

const Content = ({ state }: Pick<Props, 'state'>) => {
  switch (state.kind) {
    case 'idle':
      return null
    case 'looking':
      return <View className='support'>正在查号码…</View>
    case 'failed':
      return <Note kind='warning'><FailureText failure={failureOf(state.failed, '没有连上，号码没有查到。请看看网络，再试一次。')} /></Note>
    case 'shown':
    case 'marking':
      return <Contact state={state} />
  }
}

const Contact = ({ state: { contact, due, ...state } }: { readonly state: Extract<Calling, { readonly kind: 'shown' | 'marking' }> }) => (
  <View>
    {contact?.phone === undefined
      ? <Note kind='plain'>{contact ? NO_NUMBER : NOTHING_KEPT}</Note>
      : <View className='mt2'><Dial phone={contact.phone} /></View>}
    <View className='mt2'>{`可以这样说：${sayWords(due)}`}</View>
    <View className='support mute mt2'>查看号码会留下记录。</View>
    {state.kind === 'shown' && state.failed && <View className='mt2'><Note kind='warning'><FailureText failure={markFailure(state.failed)} /></Note></View>}
  </View>
)

const Dial = ({ phone }: { readonly phone: string }) => (
  <View className='line between calls-number'>
    <View className='h1'>{phone}</View>
    <Button kind='tinted' small icon='phone' className='calls-dial' onTap={() => dial(phone)}>拨打</Button>
  </View>
)

const NO_NUMBER = '报名时没有留号码。他打开“我的票”就会看到变动；也可以请村里、学校转告，或者开场时在入口告诉。都做不了，也可以记成已告知。'
const NOTHING_KEPT = '他留的姓名和号码已经删除，没有办法打电话了。请按“已告知”，这一条就收起来。'

const markFailure = (failed: Failed<'markCalled'>): Failure =>
  failed.kind === 'refused' && failed.refusal.code === 'RACE_LOST'
    ? { words: '他那边刚好有变动，没有记上。请再按一次“已告知”。' }
    : failureOf(failed, '没有收到回音，不知道记上没有。请再按一次“已告知”。')

const Acts = ({ state, onMark, onMiss, onAgain }: Omit<Props, 'onClose'>) => {
  if (state.kind === 'failed') return <Button onTap={() => onAgain(state.due)}>再试一次</Button>
  if (state.kind !== 'shown' && state.kind !== 'marking') return null
  const phone = state.contact?.phone
  const busy = state.kind === 'marking'
  return (
    <>
      {phone !== undefined && <Button kind='tinted' disabled={busy} onTap={() => onMiss(state.due)}>没打通</Button>}
      <Button busy={busy} onTap={onMark}>{busy ? '正在记…' : '已告知'}</Button>
    </>
  )
}
