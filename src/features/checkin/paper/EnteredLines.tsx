import { View } from '@tarojs/components'
import { partySize } from '@domain/reservation/party'
import { shownCode } from '@domain/ticket/shortCode'
import type { PaperRecord } from '@/features/checkin/paper/paperEntry'
import { a11y } from '@/ui/a11y'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { formatClock } from '@/ui/formatTime'
import { partyText } from '@/ui/partyText'
import { Row } from '@/ui/Row'

interface Props {
  readonly entered: readonly PaperRecord[]
  readonly onUndo: (made: PaperRecord) => void
}

/** A page of a phone holds so many; the rest are in the sum. */
const MOST_SHOWN = 20

/** What was typed in since the page was opened, the last first; each can be taken back. */
export const EnteredLines = ({ entered, onUndo }: Props) => (
  <View>
    {entered.length > 0 && (
      <View className='mt3'>
        <View className='strong' {...a11y({ live: true })}>{`这次录了 ${entered.length} 行，${entered.reduce((sum, { people }) => sum + partySize(people), 0)} 人`}</View>
        <Card className='mt2'>
          {entered.slice(0, MOST_SHOWN).map((made) => {
            const title = made.kind === 'ticket' ? shownCode(made.ticketId) : '没有票'
            return (
              <Row
                key={made.scanId} title={title} note={`${formatClock(made.at)} ${made.gate}，${partyText(made.people)}`}
                right={<Button kind='text' small readAs={`撤销 ${title}`} onTap={() => onUndo(made)}>撤销</Button>}
              />
            )
          })}
        </Card>
      </View>
    )}
  </View>
)
