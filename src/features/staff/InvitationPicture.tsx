import { Image, View } from '@tarojs/components'
import { useEffect, useMemo, useState } from 'react'
import { useUnkept } from '@/api/useUnkept'
import { paintPicture, PictureStage, showPicture } from '@/platform/picture'
import { a11y } from '@/ui/a11y'
import { qrImage } from '@/ui/qrImage'
import './people.scss'

interface Props {
  readonly code: string
  /** Absent in WeChat, where a mini-program code opens the page. */
  readonly link: string | undefined
}

/** What the person invited scans: a QR code of the link, or a mini-program code. */
export const InvitationPicture = ({ code, link }: Props) => (
  <View className='people-picture'>{link === undefined ? <MiniProgramCode code={code} /> : <LinkCode link={link} />}</View>
)

const LABEL = '邀请的二维码'

const LinkCode = ({ link }: { readonly link: string }) => {
  const picture = useMemo(() => qrImage(link), [link])
  return <Image className='people-qr people-qr-drawn' src={picture} mode='scaleToFill' {...a11y({ role: 'img', label: LABEL })} />
}

/** Pixels, as it comes. */
const SIZE = { width: 430, height: 430 }

/** Painted into a file: as text it would be too large for the screen. Without it there are still the code and the words. */
const MiniProgramCode = ({ code }: { readonly code: string }) => {
  const { answer } = useUnkept('invitationPicture', { code })
  const source = answer.kind === 'ready' ? answer.value.picture : undefined
  const [picture, setPicture] = useState<string>()
  useEffect(() => {
    if (source === undefined) return
    const paint = paintPicture(SIZE, async (surface, load) => { surface.drawImage(await load(source), 0, 0, SIZE.width, SIZE.height) })
    paint.then(setPicture, () => undefined)
  }, [source])
  return (
    <View>
      {picture !== undefined && <Image className='people-qr' src={picture} mode='scaleToFill' showMenuByLongpress onClick={() => showPicture(picture)} {...a11y({ role: 'img', label: LABEL })} />}
      <PictureStage />
    </View>
  )
}
