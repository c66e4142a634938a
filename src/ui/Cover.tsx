import { View } from '@tarojs/components'
import { a11y } from '@/ui/a11y'
import { classes } from '@/ui/classes'

export type CoverDrawing = 'kick' | 'talk' | 'greet' | 'film' | 'firm' | 'farm' | 'youth' | 'silk' | 'yandi'

/** A drawing where a photo is missing; its class gives it its size. */
export const Cover = ({ drawing, className }: { readonly drawing: CoverDrawing; readonly className?: string }) => (
  <View className={classes('cover', `cover-${drawing}`, className)} {...a11y({ hidden: true })} />
)
