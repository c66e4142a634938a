import { openTab } from '@/platform/navigate'
import { inSinglePage } from '@/platform/singlePage'
import { Button } from '@/ui/Button'
import { Empty } from '@/ui/Empty'
import { View } from '@tarojs/components'

/** What a link or a code names is not there (any more): ways to go on. */
export const Missing = ({ title }: { readonly title: string }) => (
  <>
    <Empty
      drawing='search'
      title={title}
      hint='它可能已经撤下，也可能是链接不完整'
      {...(inSinglePage() ? {} : { action: { words: '看看有什么活动', onTap: () => openTab('activities') } })}
    />
    {!inSinglePage() && <View className='side'><Button kind='text' onTap={() => openTab('home')}>回首页</Button></View>}
  </>
)
