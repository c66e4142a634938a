import { useState } from 'react'
import { View } from '@tarojs/components'
import type { GateSession } from '@domain/contract/gateViews'
import { partySize, type Party } from '@domain/reservation/party'
import { PartOfParty } from '@/features/checkin/PartOfParty'
import type { GateOutcome } from '@/features/checkin/phone/alone'
import { outcomeWords, refusalAdvice, signOf } from '@/features/checkin/outcomeWords'
import { a11y } from '@/ui/a11y'
import { formatClock } from '@/ui/formatTime'
import { Icon } from '@/ui/Icon'
import { partyText } from '@/ui/partyText'
import './checkin.scss'

interface Props {
  readonly outcome: GateOutcome
  readonly session: GateSession
  readonly sessions: readonly GateSession[]
  /** The last scan can still be taken back. */
  readonly undoable: boolean
  readonly onNext: () => void
  readonly onUndo: () => void
  readonly onPart: (people: Party) => void
}

/** What the steward sees at arm's length in the sun: a sign, two words, and what to do. */
export const ScanResult = ({ outcome, session, sessions, undoable, onNext, onUndo, onPart }: Props) => {
  /** Of whom only a part is here; it stays when the time for taking back is over. */
  const [party, setParty] = useState<Party>()
  const { sign, title, second } = outcomeWords(outcome)
  return (
    <>
      <View className={`result result-${signOf(outcome)}`} {...a11y({ role: 'alert', live: true })}>
        <View className='line'>
          <View className='result-sign'><Icon name={sign} size={76} /></View>
          <View className='grow'>
            <View className='result-title'>{title}</View>
            {second !== undefined && <View className='result-second'>{second}</View>}
          </View>
        </View>
        <View className='result-facts'>
          <Facts outcome={outcome} session={session} sessions={sessions} />
          <View>{`${session.title} ${formatClock(session.startsAt)}`}</View>
        </View>
        <Keys people={outcome.kind === 'in' && undoable ? outcome.letIn.people : undefined} onNext={onNext} onUndo={onUndo} onAsk={setParty} />
      </View>
      <PartOfParty
        party={party}
        onClose={() => setParty(undefined)}
        onChoose={(part) => {
          setParty(undefined)
          onPart(part)
        }}
      />
    </>
  )
}

const Facts = ({ outcome, session, sessions }: Pick<Props, 'outcome' | 'session' | 'sessions'>) => {
  if (outcome.kind === 'refused') return <View className='strong'>{refusalAdvice(outcome.refusal, { session, sessions, alone: outcome.alone })}</View>
  const { people, rest, ticketId, newer } = outcome.letIn
  return (
    <>
      <View className='strong'>{partyText(people)}</View>
      {partySize(rest) > 0 && <View>{`还有 ${partyText(rest)} 没进，后面到了再扫同一张票。`}</View>}
      <View>{`尾号 ${ticketId.slice(4)}${newer ? '。名单里还没有，票是真的，已放行' : ''}`}</View>
    </>
  )
}

interface KeysProps extends Pick<Props, 'onNext' | 'onUndo'> {
  /** Who went in and can still be taken back. */
  readonly people: Party | undefined
  readonly onAsk: (party: Party) => void
}

const Keys = ({ people, onNext, onUndo, onAsk }: KeysProps) => (
  <View className='result-keys'>
    {people && <Key words='撤销' onTap={onUndo} />}
    {people && partySize(people) > 1 && <Key words='没到齐' onTap={() => onAsk(people)} />}
    <Key words='下一位' onTap={onNext} strong />
  </View>
)

const Key = ({ words, strong, onTap }: { readonly words: string; readonly strong?: boolean; readonly onTap: () => void }) => (
  <View className={strong ? 'result-key result-key-strong' : 'result-key'} hoverClass='pressed' onClick={onTap} {...a11y({ role: 'button' })}>
    {words}
  </View>
)
