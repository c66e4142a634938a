import { useState } from 'react'
import { View } from '@tarojs/components'
import { partySize, type Party } from '@domain/reservation/party'
import { shownCode } from '@domain/ticket/shortCode'
import type { PaperRecord } from '@/features/checkin/paper/paperEntry'
import { PartOfParty } from '@/features/checkin/PartOfParty'
import { a11y } from '@/ui/a11y'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { formatClock } from '@/ui/formatTime'
import { partyText } from '@/ui/partyText'
import { Row } from '@/ui/Row'

interface Props {
  readonly entered: readonly PaperRecord[]
  readonly onUndo: (made: PaperRecord) => void
  readonly onPart: (made: PaperRecord, people: Party) => void
}

/** A page of a phone holds so many; the rest are in the sum. */
const MOST_SHOWN = 20
const ON_PAPER = { act: (people: number) => `改成来了 ${people} 人`, note: '照纸上写的人数改；没来的不算。' }

/** What was typed in since the page was opened, the last first; each can be taken back, or made fewer people. */
export const EnteredLines = ({ entered, onUndo, onPart }: Props) => {
  const [partly, setPartly] = useState<PaperRecord>()
  return (
    <View>
      {entered.length > 0 && (
        <View className='mt3'>
          <View className='strong' {...a11y({ live: true })}>{`这次录了 ${entered.length} 行，${entered.reduce((sum, { people }) => sum + partySize(people), 0)} 人`}</View>
          <Card className='mt2'>
            {entered.slice(0, MOST_SHOWN).map((made) => <Line key={made.scanId} made={made} onUndo={onUndo} onPartly={setPartly} />)}
          </Card>
        </View>
      )}
      <PartOfParty
        key={partly?.scanId ?? ''} party={partly?.people} words={ON_PAPER} onClose={() => setPartly(undefined)}
        onChoose={(people) => {
          setPartly(undefined)
          if (partly) onPart(partly, people)
        }}
      />
    </View>
  )
}

interface LineProps extends Pick<Props, 'onUndo'> {
  readonly made: PaperRecord
  readonly onPartly: (made: PaperRecord) => void
}

const Line = ({ made, onUndo, onPartly }: LineProps) => {
  const title = made.kind === 'ticket' ? shownCode(made.ticketId) : '没有票'
  return (
    <Row
      title={title} note={`${formatClock(made.at)} ${made.gate}，${partyText(made.people)}`}
      right={(
        <View className='line'>
          {made.kind === 'ticket' && partySize(made.people) > 1 && <Button kind='text' small readAs={`没到齐 ${title}`} onTap={() => onPartly(made)}>没到齐</Button>}
          <Button kind='text' small readAs={`撤销 ${title}`} onTap={() => onUndo(made)}>撤销</Button>
        </View>
      )}
    />
  )
}
