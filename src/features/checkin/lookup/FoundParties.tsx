import { View } from '@tarojs/components'
import type { FoundParty } from '@domain/contract/staffViews'
import { shownCode } from '@domain/ticket/shortCode'
import { a11y } from '@/ui/a11y'
import { Card } from '@/ui/Card'
import { Note } from '@/ui/Note'
import { partyText } from '@/ui/partyText'
import { Row } from '@/ui/Row'
import { Tag } from '@/ui/Tag'

interface Props {
  readonly found: readonly FoundParty[]
  readonly onChoose: (ticketId: string) => void
}

/** The parties whose number ends so; each is let in by a tap. */
export const FoundParties = ({ found, onChoose }: Props) => (
  <View className='mt3' {...a11y({ live: true })}>
    {found.length === 0 ? (
      <Note kind='warning'>这一场没有找到。报名时没留电话的查不到，请对方报 8 位票号，或者按现场登记办。</Note>
    ) : (
      <>
        <View className='strong'>{`找到 ${found.length} 家，先问称呼和人数，对得上再点`}</View>
        <Card className='mt2'>
          {found.map(({ ticketId, party, maskedName = '没有留姓名', entered }) => (
            <Row
              key={ticketId} title={`${maskedName}，${partyText(party)}`} note={shownCode(ticketId)}
              {...(entered && { right: <Tag>已入场</Tag> })} onTap={() => onChoose(ticketId)}
            />
          ))}
        </Card>
      </>
    )}
  </View>
)
