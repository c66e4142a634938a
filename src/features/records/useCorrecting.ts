import { useState } from 'react'
import type { PersonalRecord } from '@domain/contract/myRecords'
import type { TypedCorrection } from '@domain/reservation/correction'
import { useSending } from '@/api/useSending'

/** Which record is being corrected, and where that stands. @param onCorrected  once the server has it */
export const useCorrecting = (onCorrected: () => void) => {
  const { state, send, clear } = useSending('correctRecord')
  const [record, setRecord] = useState<PersonalRecord>()
  const close = () => {
    setRecord(undefined)
    clear()
  }
  const correct = async ({ sessionId, ticketId }: PersonalRecord, { name, phone, pickUp, guardianPhone, unit, kind }: TypedCorrection) => {
    if (!(await send({ sessionId, ticketId, name, phone, pickUp, guardianPhone, unit, kind }))) return
    close()
    onCorrected()
  }
  return { record, state, open: setRecord, close, correct }
}
