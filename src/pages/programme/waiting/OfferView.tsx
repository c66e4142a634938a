import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { MyTicket, WaitingTicket } from '@domain/contract/views'
import { partySize } from '@domain/reservation/party'
import { useConsentDoor } from '@/features/consent/useConsentDoor'
import { WhoComes } from '@/features/family/WhoComes'
import { PublicScreen } from '@/features/programme/PublicScreen'
import { ProblemCount } from '@/features/reservation/ProblemCount'
import { RaisedFields } from '@/features/reservation/RaisedFields'
import { DoubtNote } from '@/features/ticket/DoubtNote'
import { dropTurn, keepTicket } from '@/features/ticket/keepTicket'
import { AcceptFoot } from '@/features/waitlist/AcceptFoot'
import { LeaveDialog } from '@/features/waitlist/LeaveDialog'
import { OfferForm } from '@/features/waitlist/OfferForm'
import { TurnFacts } from '@/features/waitlist/TurnFacts'
import type { OfferedTurn } from '@/features/waitlist/turnState'
import { useTurnActs, type TurnAct } from '@/features/waitlist/useTurnActs'
import { toFirstWrong } from '@/platform/firstWrong'
import { Card } from '@/ui/Card'
import { FIELD_ERROR } from '@/ui/FieldError'
import { MovedNote } from '@/ui/MovedNote'
import { useOffer } from './useOffer'

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
  const { own, picked, who, setWho, setHalf, form, wrong, problemCount, day } = useOffer(ticket, offered.places)
  const [pressed, setPressed] = useState(false)
  const [asking, ask] = useState(false)
  const { accepting } = acts
  const door = useConsentDoor(who, { refused: refusedWith(accepting), family: own, onWho: setWho })

  const accept = async () => {
    setPressed(true)
    if (problemCount > 0) return toFirstWrong(FIELD_ERROR)
    if (door.isMissing && who.party.under14 > offered.turn.party.under14) return door.open()
    const taken = await acts.accept(who, form.answers)
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
      footer={
        <AcceptFoot state={acts.accepting} people={partySize(who.party)} onAccept={() => void accept()} onLeave={() => ask(true)}>
          {pressed && problemCount > 0 && <ProblemCount count={problemCount} />}
        </AcceptFoot>
      }
    >
      {stale}
      <View className='side turn-body'>
        {doubted && acts.accepting.kind !== 'failed' && <DoubtNote />}
        <Card pad><TurnFacts ticket={ticket} tag='有名额' open /></Card>
        <MovedNote {...ticket} />
        <OfferForm offered={offered} people={partySize(who.party)} onOver={onOver}>
          <View className='mt3'>
            <WhoComes
              who={who}
              own={picked}
              max={offered.places}
              day={day}
              error={pressed ? wrong : undefined}
              onChange={door.change}
              onConsent={door.open}
              onHalf={setHalf}
            />
          </View>
          <RaisedFields form={form} pressed={pressed} />
        </OfferForm>
      </View>
      <LeaveDialog open={asking} offered state={acts.leaving} onConfirm={() => void leave()} onKeep={() => ask(false)} />
    </PublicScreen>
  )
}

const refusedWith = (state: ReturnType<typeof useTurnActs>['accepting']): string | undefined =>
  state.kind === 'failed' && state.failed.kind === 'refused' ? state.failed.refusal.code : undefined
