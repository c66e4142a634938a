import { useEffect, useState, useSyncExternalStore } from 'react'
import type { GateSession } from '@domain/contract/gateViews'
import { SECOND } from '@domain/kernel/instant'
import { call } from '@/api/call'
import { GATE_SHELF, ownRecords } from '@/features/checkin/gateShelf'
import { gatePhone, type GatePhone } from '@/features/checkin/phone/gatePhone'
import { useTicketReader } from '@/features/checkin/ticket/useTicketReader'
import { deviceTime, serverNow } from '@/platform/clock'
import { newRequestKey } from '@/platform/requestKey'
import { useWhileShown } from '@/platform/useWhileShown'

const wait = (milliseconds: number) => new Promise<undefined>((resolve) => { setTimeout(resolve, milliseconds) })

/** How often the phone looks whether there is something to do, and how often it asks when there is nothing. */
const LOOK_MS = 5 * SECOND
const ASK_MS = 15 * SECOND

/**
 * This phone at a session's gates, and what it knows now. It hands in and brings up to date by itself while it is in front.
 * Left while it is in front, it gives back the places that it borrowed; put into a pocket it keeps them, for what comes next
 * may be a square without a network.
 * @param session  the same as long as the screen lives; its facts are brought up to date by the phone itself
 * @param borrows  whether people without a ticket come here
 */
export const useGatePhone = (session: GateSession, borrows: boolean) => {
  const readTicket = useTicketReader()
  const [phone] = useState(() => gatePhone({ shelf: GATE_SHELF, records: ownRecords(), ask: call, readTicket, now: serverNow, newId: newRequestKey, wait }, session, { borrows }))
  const state = useSyncExternalStore(phone.follow, phone.state)
  const [look] = useState(() => lookFor(phone))
  useWhileShown(look, LOOK_MS)
  useEffect(() => (borrows ? () => void phone.leave() : undefined), [phone, borrows])
  return { phone, state }
}

const lookFor = (phone: GatePhone) => {
  let askedAt = 0
  return () => {
    const { away, own } = phone.state()
    const isDue = away !== undefined || own.some(({ told, unwanted }) => !told && !unwanted) || deviceTime() - askedAt >= ASK_MS
    if (!isDue) return
    askedAt = deviceTime()
    void phone.sync()
  }
}
