import { View } from '@tarojs/components'
import { openPage, type PageQuery } from '@/platform/navigate'
import { inSinglePage } from '@/platform/singlePage'
import { Card } from '@/ui/Card'
import { Row } from '@/ui/Row'
import '@/ui/moreIcons.scss'

/** 海报: the way to a picture for printing or sending. */
export const PosterDoor = ({ query }: { readonly query: PageQuery['programme/poster'] }) =>
  inSinglePage() ? null : (
    <View className='section'>
      <Card>
        <Row icon='photo' title='做一张海报' note='带小程序码，可以转发、打印张贴' onTap={() => openPage('programme/poster', query)} />
      </Card>
    </View>
  )
