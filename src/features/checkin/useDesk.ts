import { useEffect, useRef, useState } from 'react'
import type { Input } from '@domain/contract/api'
import type { GateRecord } from '@domain/checkin/gateRecord'
import { SECOND } from '@domain/kernel/instant'
import { partySize, type Party } from '@domain/reservation/party'
import type { GateOutcome } from '@/features/checkin/phone/alone'
import type { GatePhone, Presented } from '@/features/checkin/phone/gatePhone'
import { signOf } from '@/features/checkin/outcomeWords'
import { play } from '@/platform/sounds'
import { buzz } from '@/platform/vibrate'

/** What the desk shows: room for the next ticket, or what came of the last one. */
export type DeskState =
  | { readonly kind: 'ready' | 'checking' }
  | { readonly kind: 'answered'; readonly presented: Presented; readonly outcome: GateOutcome }

type Undoable = Exclude<GateRecord, { readonly kind: 'refused' }>

/** Something this steward did that can be taken back for a while; done several times in a row, all of it at once. */
export interface LastDone {
  readonly what: '放行' | '没票进场' | '出场'
  readonly records: readonly Undoable[]
}

/** `出场 2 人` */
export const doneWords = ({ what, records }: LastDone): string => `${what} ${records.reduce((sum, record) => sum + peopleOf(record), 0)} 人`

const peopleOf = (record: Undoable): number => (record.kind === 'exit' ? record.people : partySize(record.people))

/** So long something can be taken back: afterwards the people are inside. */
const UNDO_MS = 10 * SECOND

/** One ticket after the other at one gate, and what was done last. */
export const useDesk = (phone: GatePhone, gate: string) => {
  const [state, setState] = useState<DeskState>({ kind: 'ready' })
  const [lastDone, setLastDone] = useState<LastDone>()
  const [said, setSaid] = useState<string>()
  const busy = useRef(false)
  useEffect(() => {
    const timer = setTimeout(() => setLastDone(undefined), UNDO_MS)
    return () => clearTimeout(timer)
  }, [lastDone])
  const left = useRef(false)
  useEffect(() => {
    left.current = false
    return () => { left.current = true }
  }, [])

  const present = async (presented: Presented) => {
    if (busy.current) return
    busy.current = true
    setSaid(undefined)
    setState({ kind: 'checking' })
    const outcome = await phone.checkIn(presented).catch(failed).finally(() => { busy.current = false })
    // The steward has turned to another gate meanwhile: nobody was told to come in.
    if (left.current) return outcome.kind === 'in' ? phone.undo(outcome.record) : undefined
    setState({ kind: 'answered', presented, outcome })
    setLastDone(outcome.kind === 'in' ? { what: '放行', records: [outcome.record] } : undefined)
    const sign = signOf(outcome)
    buzz(sign === 'come' ? 'short' : 'long')
    play(sign)
  }
  /** A fault of this phone: what came of the ticket is not known, and the phone takes it back. */
  const failed = (fault: unknown): never => {
    setState({ kind: 'ready' })
    setLastDone(undefined)
    setSaid('刚才没核验成，请再扫一次，或输入票号。')
    buzz('long')
    throw fault
  }
  const next = () => setState((before) => (before.kind === 'answered' ? { kind: 'ready' } : before))
  const did = (what: '没票进场' | '出场', record: Undoable) => {
    setSaid(undefined)
    setLastDone((before) => ({ what, records: before?.what === what ? [...before.records, record] : [record] }))
    void phone.sync()
  }

  return {
    state, lastDone, said, next,
    scanned: (text: string) => void present({ read: { by: 'qr', text }, gate }),
    typed: (code: string) => void present({ read: { by: 'code', code } satisfies Input<'checkIn'>['read'], gate }),
    undo: (done: LastDone) => {
      done.records.forEach((record) => phone.undo(record))
      setLastDone(undefined)
      setSaid(`撤销了：${doneWords(done)}，不算`)
      next()
      void phone.sync()
    },
    /** Only a part of the party is here: the scan is taken back, and those who are here go in on another. */
    onlyPart: async ({ presented, outcome }: Extract<DeskState, { readonly kind: 'answered' }>, people: Party) => {
      if (outcome.kind !== 'in') return
      phone.undo(outcome.record)
      await present({ ...presented, people })
    },
    /** 直接入场. @returns a refusal where nobody is let in now */
    walkIn: (people: Party) => {
      const done = phone.walkIn(gate, people)
      if (!done.ok) return done.refusal
      did('没票进场', done.value)
      return undefined
    },
    exit: (people: number) => did('出场', phone.exit(gate, people)),
  }
}
