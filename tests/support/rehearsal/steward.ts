import type { GateSession } from '@domain/contract/gateViews'
import type { GateRecord } from '@domain/checkin/gateRecord'
import type { Around } from '@/features/checkin/phone/around'
import { gatePhone, type GatePhone } from '@/features/checkin/phone/gatePhone'
import { openRecords, type KeptRecord } from '@/features/checkin/phone/records'
import type { Shelf } from '@/features/checkin/phone/shelf'
import type { Cloud } from '../cloud'
import { freshKey } from '../scienceWeek'
import { openShelf } from './shelf'
import { openNetwork, type Network, type NetworkWish } from './network'

export interface StewardWish extends NetworkWish {
  readonly gate: string
  readonly session: GateSession
  readonly readTicket: Around['readTicket']
}

/** 核验员 with a phone. */
export interface Steward {
  readonly gate: string
  readonly network: Network
  readonly phone: () => GatePhone
  /** The phone dies in the middle of whatever it does, and its program starts again on what it has kept. */
  readonly restart: () => void
  /** Every record this phone has ever kept, as it kept it. */
  readonly everKept: readonly GateRecord[]
  /** What its storage holds now, by key. */
  readonly stored: ReadonlyMap<string, string>
}

/** Somebody at a gate. */
export const openSteward = (cloud: Cloud, { gate, session, readTicket, ...wish }: StewardWish): Steward => {
  const { shelf: ownShelf, texts } = openShelf()
  const everKept: GateRecord[] = []
  /** Of one program: what has died writes nothing any more. */
  const shelfWhile = (isAlive: () => boolean): Shelf => ({
    ...ownShelf,
    keep: (key, content) => {
      if (!isAlive()) return false
      if (key.startsWith('gate.scan.')) everKept.push((content as KeptRecord).record)
      return ownShelf.keep(key, content)
    },
    forget: (key) => { if (isAlive()) ownShelf.forget(key) },
  })
  const network = openNetwork(cloud, wish)
  let programs = 0
  const start = () => {
    const own = (programs += 1)
    const shelf = shelfWhile(() => own === programs)
    const ask = network.connect()
    const { now, wait } = network
    return gatePhone({ shelf, records: openRecords(shelf), ask, readTicket: (...ticket) => readTicket(...ticket), now, wait, newId: freshKey }, session)
  }
  let phone = start()
  return { gate, network, everKept, stored: texts, phone: () => phone, restart: () => { phone = start() } }
}
