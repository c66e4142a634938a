import { View } from '@tarojs/components'
import type { Instant } from '@domain/kernel/instant'
import { useState } from 'react'
import { clearPhone, onPhone } from '@/features/records/phoneShelf'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Details } from '@/ui/Details'
import { Dialog } from '@/ui/Dialog'
import { Section } from '@/ui/Section'
import { useToast } from '@/ui/toast'

/** 这台手机上: what this phone keeps, looked at anew whenever the page is drawn; and the way to clear it. Needs no network. */
export const OnPhone = ({ now }: { readonly now: Instant }) => {
  const kept = onPhone(now)
  const [asking, setAsking] = useState(false)
  const say = useToast()
  const clear = () => {
    clearPhone()
    setAsking(false)
    say('这台手机上的内容清掉了')
  }
  const lines = [
    { label: '票', text: `${kept.tickets} 张，没有网也能出示` },
    { label: '报名表', text: `${kept.drafts} 份没填完的，满 24 小时自动删除` },
    { label: '看过的内容', text: kept.seen > 0 ? '没有网也能看' : '没有' },
  ]
  return (
    <Section title='这台手机上'>
      <Card pad>
        <Details details={lines} toBeAnnounced={[]} />
        <Button kind='outlined' className='mt2' onTap={() => setAsking(true)}>清除这台手机上的内容</Button>
      </Card>
      <Dialog
        open={asking}
        title='清除这台手机上的内容？'
        confirm={{ words: '确认清除', danger: true, onTap: clear }}
        cancel={{ words: '再想想', onTap: () => setAsking(false) }}
      >
        <View>预约还在，有网时打开“我的票”，票会再回来。没填完的报名表会丢掉。</View>
      </Dialog>
    </Section>
  )
}
