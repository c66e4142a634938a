import { View } from '@tarojs/components'
import type { GateSession } from '@domain/contract/gateViews'
import { shownCode } from '@domain/ticket/shortCode'
import { EnteredLines } from '@/features/checkin/paper/EnteredLines'
import type { PaperEntryState } from '@/features/checkin/paper/usePaperEntry'
import { WalkInCounts } from '@/features/checkin/paper/WalkInCounts'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Chips } from '@/ui/Chips'
import { Field } from '@/ui/Field'
import { partyText } from '@/ui/partyText'
import { Row } from '@/ui/Row'
import { Tag } from '@/ui/Tag'

interface Props {
  readonly session: Pick<GateSession, 'gates'>
  readonly entry: PaperEntryState
  /** The doors have closed: what the page is opened for. */
  readonly first: boolean
}

/** 补录: gate and time, then code after code, or the people without one. */
export const PaperEntry = ({ session, entry, first }: Props) => (
  <View>
    <Card pad>
      {session.gates.length > 1 && <Chips label='入口' options={session.gates.map((name) => ({ value: name, label: name }))} chosen={entry.gate} onChoose={entry.setGate} />}
      <Field label='几点来的' max={5} value={entry.clock} placeholder='09:00' error={entry.problems.clock} onInput={entry.typeClock} />
      <Field label='打了勾的票号' kind='code' max={12} value={entry.code} placeholder='7K3M-9Q2H' error={entry.problems.code} onInput={entry.typeCode} />
      <View className={entry.matches.length > 0 ? 'mt2' : ''}>
        {entry.matches.map(({ ticketId, party, entered }) => (
          <Row
            key={ticketId} title={shownCode(ticketId)} note={partyText(party)}
            {...(entered && { right: <Tag>{`已入 ${entered} 人`}</Tag> })} onTap={() => entry.tick(ticketId)}
          />
        ))}
      </View>
      <View className='mt3'><Button kind={first ? 'primary' : 'tinted'} onTap={() => entry.tick(entry.code)}>这家来了，记下</Button></View>
    </Card>
    <WalkInCounts onCounted={entry.walkIns} />
    <EnteredLines entered={entry.entered} onUndo={entry.undo} onPart={entry.onlyPart} />
  </View>
)
