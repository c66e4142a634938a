import { View } from '@tarojs/components'
import { useEffect } from 'react'
import type { KeptAboutMe } from '@domain/contract/myRecords'
import type { Instant } from '@domain/kernel/instant'
import { exportJson, exportText } from '@/features/records/exportWords'
import { forgetSaved, saveFile } from '@/platform/saveFile'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Section } from '@/ui/Section'
import { useToast } from '@/ui/toast'
import { useCopy } from '@/ui/useCopy'
import '@/ui/moreIcons.scss'

/** 带走: everything that is kept, copied as a text, or as a file to read or for a program. */
export const TakeAlong = ({ kept, now }: { readonly kept: KeptAboutMe; readonly now: Instant }) => {
  const copy = useCopy()
  const say = useToast()
  useEffect(() => forgetSaved, [])
  const save = async (name: string, text: string) => {
    const outcome = await saveFile(name, text)
    if (outcome === 'downloaded') say('文件已下载')
    if (outcome === 'failed') say('没能存成文件，可以用“全部复制成文字”', 'warning')
  }
  return (
    <Section title='带走一份'>
      <Card pad>
        <Button kind='tinted' icon='copy' onTap={() => void copy(exportText(kept, now))}>全部复制成文字</Button>
        <Button kind='outlined' className='mt2' onTap={() => void save('我的信息.txt', exportText(kept, now))}>存成文件（文字）</Button>
        <Button kind='outlined' className='mt2' onTap={() => void save('我的信息.json', exportJson(kept, now))}>存成文件（JSON，给电脑程序用）</Button>
        <View className='support mute mt2'>里面有姓名和手机号，请只发给信得过的人。</View>
      </Card>
    </Section>
  )
}
