import { useState } from 'react'
import type { FoundTicket, SessionDesk } from '@domain/contract/staffViews'
import type { Party } from '@domain/reservation/party'
import { useSending } from '@/api/useSending'
import { changeInput, type ChangeDraft } from '@/features/callers/callerChange'
import { useRequestKey } from '@/platform/useRequestKey'

/** A ticket by its code: found, then changed; `changed`: who comes now. */
interface Changing {
  readonly found: FoundTicket
  readonly changed?: Party
}

/** Changes who comes for somebody on the phone, by the code. The same change is repeated under its key; nothing of it is kept. */
export const useCallerChange = (session: SessionDesk, onChanged: () => void) => {
  const [changing, setChanging] = useState<Changing>()
  const finding = useSending('findByCode')
  const sending = useSending('changeForCaller')
  const keyFor = useRequestKey()

  const find = async (ticketId: string) => {
    const found = await finding.send({ sessionId: session.id, ticketId })
    if (found) setChanging({ found })
  }

  const change = async (found: FoundTicket, draft: ChangeDraft) => {
    const content = changeInput(draft, session, found)
    const done = await sending.send({ ...content, requestKey: keyFor(content) })
    if (done) setChanging({ found, changed: done.party })
    onChanged()
  }

  const leave = () => {
    finding.clear()
    sending.clear()
    setChanging(undefined)
  }

  return { changing, finding: finding.state, sending: sending.state, find, change, leave }
}
