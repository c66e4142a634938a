import { View } from '@tarojs/components'
import { queue } from '@/platform/queue'
import { Button } from '@/ui/Button'
import { Chips } from '@/ui/Chips'
import { Dialog } from '@/ui/Dialog'
import { Note } from '@/ui/Note'
import { Sheet } from '@/ui/Sheet'
import { Section } from '@/ui/Section'
import { useToast } from '@/ui/toast'

const nothing = () => undefined
const QUEUED_MS = 2_600
const queueAWhile = () => {
  setTimeout(queue(), QUEUED_MS)
}
const QUESTION = { open: true, title: '取消 3 人的预约？', cancel: { words: '再想想', onTap: nothing } }

/** What lies over a page for a moment. */
export const Overlays = () => {
  const say = useToast()
  return (
    <>
      <Section title='轻提示'>
        <Button small kind='tinted' onTap={() => say('已存到手机，断网也能看')}>说一句好的</Button>
        <Button small kind='tinted' onTap={queueAWhile}>排一会儿队</Button>
        <Button small kind='tinted' onTap={() => say('没有复制成功，请再点一次', 'warning')}>说一句要留意的</Button>
      </Section>
      <Section title='底部面板'>
        <View className='gallery-frame'>
          <Sheet open title='适合谁' onClose={nothing} acts={<><Button kind='outlined' onTap={nothing}>清除</Button><Button onTap={nothing}>看 5 场活动</Button></>}>
            <Chips label='适合谁' options={[{ value: 'all', label: '全家' }, { value: 'adult', label: '成人' }]} chosen='all' onChoose={nothing} />
          </Sheet>
        </View>
      </Section>
      <Section title='对话框'>
        <View className='gallery-frame'>
          <Dialog {...QUESTION} confirm={{ words: '确认取消', danger: true, onTap: nothing }}>名额会马上让给别的家庭，取消后不能恢复。</Dialog>
        </View>
        <View className='gallery-frame mt3'>
          <Dialog {...QUESTION} confirm={{ words: '取消中…', danger: true, onTap: nothing }} busy>
            <Note kind='warning'>没有连上网，请再试一次</Note>
          </Dialog>
        </View>
      </Section>
    </>
  )
}
