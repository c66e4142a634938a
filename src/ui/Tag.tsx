import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classes } from '@/ui/classes'

export type TagKind = 'primary' | 'success' | 'warning' | 'danger' | 'accent' | 'demo' | 'plain'

/** A state in a word; the colour comes second. */
export const Tag = ({ kind = 'plain', children }: { readonly kind?: TagKind; readonly children: ReactNode }) => (
  <View className={classes('tag', kind !== 'plain' && `tag-${kind}`)}>{children}</View>
)
