import type { SessionHolder, ToLookUp } from '@domain/contract/staffViews'
import { withoutAbsent } from '@domain/kernel/absent'
import type { SeenHolder } from '@domain/session/ledger'
import { maskedName } from '../person/masked'
import type { Answers } from '../person/newEntry'

/** A party as its session's staff see it in a list: masked, with what there is to look up. @param answers absent: given up or forgotten */
export const shownHolder = ({ ticketId, party, share, at, entered, review }: SeenHolder, answers: Answers | undefined): SessionHolder =>
  withoutAbsent<SessionHolder>({
    ticketId, party, share,
    reservedAt: at,
    enteredAt: entered?.at,
    underReview: review ? true : undefined,
    maskedName: answers && maskedName(answers.name),
    unit: answers?.group?.unit,
    toLookUp: answers ? toLookUp(answers) : [],
  })

const toLookUp = ({ phone, pickUp, guardianPhone, group }: Answers): readonly ToLookUp[] => {
  const kept: Readonly<Record<ToLookUp, unknown>> = { phone, pickUp, guardianPhone, names: group?.names }
  return (Object.keys(kept) as readonly ToLookUp[]).filter((each) => kept[each] !== undefined)
}
