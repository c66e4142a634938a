import { View } from '@tarojs/components'
import { partySize } from '@domain/reservation/party'
import { paperPages, type Paper } from '@/features/checkin/paper/paperPages'
import { paperName, paperWorkbook } from '@/features/checkin/paper/paperWorkbook'
import { giveFile } from '@/platform/giveFile'
import { CAN_PRINT, printPages } from '@/platform/printPages'
import { say } from '@/platform/saying'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { formatMoment } from '@/ui/formatTime'

interface Props {
  readonly paper: Paper
  /** The doors have not closed yet: what the page is opened for. */
  readonly first: boolean
}

/** 打印: on a computer the pages, everywhere a file. */
export const PrintCard = ({ paper, first }: Props) => {
  const people = paper.lines.reduce((sum, { party }) => sum + partySize(party), 0)
  const kind = first ? 'primary' : 'tinted'
  const give = async () => {
    if ((await giveFile(paperWorkbook(paper), paperName(paper))) === 'refused') say('打不开表格，请在电脑上打印', 'warning')
  }
  return (
    <Card pad>
      <View className='strong'>{`${paper.lines.length} 张票，${people} 人`}</View>
      <View className='support'>{`${formatMoment(paper.asOf)} 的名单。按票号排，没有姓名；最后一页记没有票的人。`}</View>
      <View className='mt3'>
        {CAN_PRINT && <Button kind={kind} onTap={() => void printPages(paperPages(paper))}>打印</Button>}
        <Button kind={CAN_PRINT ? 'text' : kind} onTap={() => void give()}>{CAN_PRINT ? '存成表格' : '存成表格，到电脑上打印'}</Button>
      </View>
    </Card>
  )
}
