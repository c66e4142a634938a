import { useMemo, useState } from 'react'
import { sheetLines, type SheetLine } from '@domain/checkin/paperSheet'
import type { Party } from '@domain/reservation/party'
import type { GatePhone, PhoneState } from '@/features/checkin/phone/gatePhone'
import { beginning, clockOn, firstClock, ticketCame, walkInsCame, type PaperRecord } from '@/features/checkin/paper/paperEntry'
import { newRequestKey } from '@/platform/requestKey'
import { refusalText } from '@/ui/refusalText'

/** What is wrong with what was typed, under its field. */
interface Problems {
  readonly clock?: string
  readonly code?: string
}

/** 补录: what stands on the sheet typed in line by line; each is kept on this phone and handed in like any other scan. */
export const usePaperEntry = (phone: GatePhone, { session, roster, own }: PhoneState) => {
  const [gate, setGate] = useState(session.gates[0] ?? '入口')
  const [clock, setClock] = useState(firstClock(session))
  const [code, setCode] = useState('')
  const [problems, setProblems] = useState<Problems>({})
  const [entered, setEntered] = useState<readonly PaperRecord[]>([])
  const lines = useMemo(() => sheetLines(roster.parts), [roster.parts])

  const came = () => {
    const at = clockOn(session, clock)
    if (at === undefined) setProblems({ clock: '请写成 09:00 这样' })
    return at && { scanId: newRequestKey(), at, gate }
  }
  const record = (made: PaperRecord) => {
    phone.add([made])
    setEntered((before) => [made, ...before.filter(({ scanId }) => scanId !== made.scanId)])
    void phone.sync()
  }
  const undo = (made: PaperRecord) => {
    phone.undo(made)
    setEntered((before) => before.filter(({ scanId }) => scanId !== made.scanId))
    void phone.sync()
  }
  const tick = (ticket: string) => {
    const there = came()
    if (!there) return
    const decided = ticketCame({ session, roster, own }, ticket, there)
    if (!decided.ok) return setProblems({ code: refusalText(decided.refusal) })
    setCode('')
    setProblems({})
    record(decided.value)
  }

  return {
    gate, clock, code, problems, entered, lines,
    matches: beginning(lines, code) as readonly SheetLine[],
    setGate,
    typeClock: (text: string) => { setClock(text); setProblems({}) },
    typeCode: (text: string) => { setCode(text); setProblems({}) },
    tick,
    /** @returns whether it was recorded */
    walkIns: (people: Party): boolean => {
      const there = came()
      if (there) record(walkInsCame(people, there))
      return there !== undefined
    },
    undo,
    /** Only a part of them came: the line is taken back, and those are recorded on another. */
    onlyPart: (made: PaperRecord, people: Party) => {
      undo(made)
      record({ ...made, scanId: newRequestKey(), people })
    },
  }
}

export type PaperEntryState = ReturnType<typeof usePaperEntry>
