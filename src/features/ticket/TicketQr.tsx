import { useMemo } from 'react'
import { Image, View } from '@tarojs/components'
import { shownCode } from '@domain/ticket/shortCode'
import { a11y } from '@/ui/a11y'
import { qrImage } from '@/ui/qrImage'
import './ticket.scss'

interface Props {
  readonly text: string
  readonly ticketId: string
}

/** 票码: black on white in both themes, with its quiet zone; and the short code to read out. */
export const TicketQr = ({ text, ticketId }: Props) => {
  const picture = useMemo(() => qrImage(text), [text])
  return (
    <View className='centre'>
      <View className='qr'>
        <Image className='qr-image' src={picture} mode='scaleToFill' {...a11y({ role: 'img', label: '入场票二维码' })} />
      </View>
      <View className='qr-code' {...a11y({ label: `票号 ${[...ticketId].join(' ')}` })}>{shownCode(ticketId)}</View>
      <View className='support'>扫不出来时，把这 8 位念给工作人员</View>
    </View>
  )
}
