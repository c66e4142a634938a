import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { MyTicket, WaitingTicket } from '@domain/contract/views'
import { checkParty, partySize } from '@domain/reservation/party'
import { useConsentDoor } from '@/features/consent/useConsentDoor'
import { PublicScreen } from '@/features/programme/PublicScreen'
import { DoubtNote } from '@/features/ticket/DoubtNote'
import { dropTurn, keepTicket } from '@/features/ticket/keepTicket'
import { AcceptFoot } from '@/features/waitlist/AcceptFoot'
import { fitted } from '@/features/waitlist/fitted'
import { LeaveDialog } from '@/features/waitlist/LeaveDialog'
import { OfferForm } from '@/features/waitlist/OfferForm'
import { TurnFacts } from '@/features/waitlist/TurnFacts'
import type { OfferedTurn } from '@/features/waitlist/turnState'
import { useTurnActs, type TurnAct } from '@/features/waitlist/useTurnActs'
import { Card } from '@/ui/Card'
import { MovedNote } from '@/ui/MovedNote'
import { refusalText } from '@/ui/refusalText'

interface Props {
  readonly ticket: WaitingTicket
  readonly offered: OfferedTurn
  readonly stale: ReactNode
  readonly doubted: boolean
  /** An act did not go through, or nobody knows. */
  readonly onFailed: (act: TurnAct) => void
  readonly onOver: () => void
  readonly onAccepted: (ticket: MyTicket) => void
  readonly onLeft: () => void
}

/** Places are held: take them, for all or for fewer, or pass them on. */
export const OfferView = ({ ticket, offered, stale, doubted, onFailed, onOver, onAccepted, onLeft }: Props) => {
  const { sessionId } = ticket
  const acts = useTurnActs({ sessionId, requestKey: offered.turn.requestKey }, onFailed)
  const [party, setParty] = useState(() => fitted(offered.turn.party, offered.places))
  const [pressed, setPressed] = useState(false)
  const [asking, ask] = useState(false)
  const { accepting } = acts
  useConsentDoor({ party }, {
    refused: accepting.kind === 'failed' && accepting.failed.kind === 'refused' ? accepting.failed.refusal.code : undefined,
    family: undefined,
    onWho: (who) => setParty(who.party),
  })
  const checked = checkParty(party, { partyMax: offered.places })

  const accept = async () => {
    setPressed(true)
    if (!checked.ok) return
    const taken = await acts.accept(party)
    if (!taken) return
    onAccepted(taken)
    keepTicket(taken)
  }
  const leave = async () => {
    if (!(await acts.leave())) return
    onLeft()
    dropTurn(sessionId)
  }
  return (
    <PublicScreen
      footer={<AcceptFoot state={acts.accepting} people={partySize(party)} onAccept={() => void accept()} onLeave={() => ask(true)} />}
    >
      {stale}
      <View className='side turn-body'>
        {doubted && acts.accepting.kind !== 'failed' && <DoubtNote />}
        <Card pad><TurnFacts ticket={ticket} tag='有名额' open /></Card>
        <MovedNote {...ticket} />
        <OfferForm
          offered={offered}
          party={party}
          error={pressed && !checked.ok ? refusalText(checked.refusal) : undefined}
          onChange={setParty}
          onOver={onOver}
        />
      </View>
      <LeaveDialog open={asking} offered state={acts.leaving} onConfirm={() => void leave()} onKeep={() => ask(false)} />
    </PublicScreen>
  )
}
