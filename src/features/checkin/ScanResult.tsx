import { View } from '@tarojs/components'
import type { GateSession } from '@domain/contract/gateViews'
import { CAN_SCAN } from '@/platform/scanQr'
import { a11y } from '@/ui/a11y'
import { numberText } from '@/ui/failure'
import { failureOf } from '@/ui/failureOf'
import { formatClock } from '@/ui/formatTime'
import { Icon } from '@/ui/Icon'
import { partyText } from '@/ui/partyText'
import { refusalText } from '@/ui/refusalText'
import type { Outcome } from '@/features/checkin/scanOutcome'
import { outcomeWords } from '@/features/checkin/outcomeWords'
import './checkin.scss'

interface KeysProps {
  readonly outcome: Outcome
  readonly onNext: () => void
  readonly onScan: () => void
  readonly onSendAgain: () => void
}

interface Props extends KeysProps {
  readonly session: GateSession
}

/** What the steward sees at arm's length in the sun: a sign, two words, and what to do. */
export const ScanResult = ({ outcome, session, ...keys }: Props) => {
  const { sign, title, second } = outcomeWords(outcome)
  return (
    <View className={`result result-${outcome.kind}`} {...a11y({ role: 'alert', live: true })}>
      <View className='line'>
        <View className='result-sign'><Icon name={sign} size={76} /></View>
        <View className='grow'>
          <View className='result-title'>{title}</View>
          {second !== undefined && <View className='result-second'>{second}</View>}
        </View>
      </View>
      <View className='result-facts'>
        <Facts outcome={outcome} />
        <View>{`${session.title} ${formatClock(session.startsAt)}${tailOf(outcome)}`}</View>
      </View>
      <View className='result-keys'>
        <Keys outcome={outcome} {...keys} />
      </View>
    </View>
  )
}

const Facts = ({ outcome }: { readonly outcome: Outcome }) => {
  switch (outcome.kind) {
    case 'come':
      return <View className='strong'>{partyText(outcome.entry.people)}</View>
    case 'wait':
    case 'stop':
      return <View className='strong'>{refusalText(outcome.refusal)}</View>
    case 'unsent':
      return <Unsent failed={outcome.failed} />
  }
}

const Unsent = ({ failed }: Pick<Extract<Outcome, { readonly kind: 'unsent' }>, 'failed'>) => {
  const number = numberText(failureOf(failed))
  return (
    <>
      <View className='strong'>{failed.kind === 'overloaded' ? '现在人太多，没有记上。请再发一次。' : '不知道记上没有。再发一次不会重复入场。'}</View>
      {number !== undefined && <View>{number}</View>}
    </>
  )
}

const tailOf = (outcome: Outcome): string => (outcome.kind === 'come' ? `，尾号 ${outcome.entry.ticketId.slice(4)}` : '')

const Keys = ({ outcome, onNext, onScan, onSendAgain }: KeysProps) => {
  if (outcome.kind === 'unsent') {
    return (
      <>
        <Key words='放弃这一次' onTap={onNext} />
        <Key words='再发一次' onTap={onSendAgain} strong />
      </>
    )
  }
  if (!CAN_SCAN) return <Key words='下一位' onTap={onNext} strong />
  return (
    <>
      <Key words='输票号' onTap={onNext} />
      <Key words='扫下一张' onTap={onScan} strong />
    </>
  )
}

const Key = ({ words, strong, onTap }: { readonly words: string; readonly strong?: boolean; readonly onTap: () => void }) => (
  <View className={strong ? 'result-key result-key-strong' : 'result-key'} hoverClass='pressed' onClick={onTap} {...a11y({ role: 'button' })}>
    {words}
  </View>
)
