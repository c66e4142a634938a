import { useState } from 'react'
import { Image, View } from '@tarojs/components'
import { PictureStage, savePicture, showPicture } from '@/platform/picture'
import { a11y } from '@/ui/a11y'
import { Button } from '@/ui/Button'
import { Empty } from '@/ui/Empty'
import { Note } from '@/ui/Note'
import { useToast } from '@/ui/toast'
import type { PosterFacts } from '@/features/poster/posterLayout'
import { usePoster } from '@/features/poster/usePoster'
import { useSharingCode } from '@/features/poster/useSharingCode'
import '@/ui/moreIcons.scss'
import './poster.scss'

interface Props {
  readonly facts: PosterFacts
  readonly page: 'event' | 'base'
  readonly id: string
}

/** 海报: a picture to send or to print; it can be saved here, or by a long press. */
export const PosterSheet = ({ facts, page, id }: Props) => {
  const code = useSharingCode(page, id)
  const { poster, repaint } = usePoster(facts, code)
  return (
    <View className='side mt4'>
      {poster.kind === 'painting' && <View className='poster-wait centre support' {...a11y({ live: true })}>正在画海报</View>}
      {poster.kind === 'failed' && (
        <Empty drawing='error' title='海报没有画出来' hint='可能是微信版本太旧，更新以后再试' action={{ words: '再画一次', onTap: repaint }} />
      )}
      {poster.kind === 'ready' && <Painted picture={poster.picture} facts={facts} />}
      <PictureStage />
    </View>
  )
}

const Painted = ({ picture, facts }: { readonly picture: string; readonly facts: PosterFacts }) => {
  const say = useToast()
  const [refused, setRefused] = useState(false)
  const save = async () => {
    const outcome = await savePicture(picture, facts.title)
    setRefused(outcome === 'refused')
    if (outcome === 'saved') return say('海报已保存')
    return showPicture(picture)
  }
  const words = `海报：${facts.title}，${facts.when}，${facts.where}`
  return (
    <>
      <Image className='poster' src={picture} mode='widthFix' showMenuByLongpress {...a11y({ role: 'img', label: words })} />
      {refused && (
        <View className='mt3'><Note kind='warning'>没有保存到相册。长按上面的海报，也可以保存或者发给朋友。</Note></View>
      )}
      <View className='mt4'><Button icon='photo' onTap={() => void save()}>保存海报</Button></View>
    </>
  )
}
