import { View } from '@tarojs/components'
import { Card } from '@/ui/Card'
import type { CoverDrawing } from '@/ui/Cover'
import type { TagKind } from '@/ui/Tag'
import { unbroken } from '@/ui/unbroken'

/** A tag as words: what a row of a list is given. */
export interface TagWords {
  readonly words: string
  readonly tone: TagKind
}

interface Props {
  readonly drawing: CoverDrawing
  readonly title: string
  /** Two or three, below the title. */
  readonly lines: readonly string[]
  readonly tags: readonly TagWords[]
  readonly onTap: () => void
}

/**
 * A row of a list: a drawing, a title, lines and tags. `compileMode` makes one template of all that is inside, so
 * that a list of twenty is light (docs/decisions/compile-mode.md); there is only what Taro itself has, and no attribute
 * that a screen reader needs: those are the card's.
 */
export const PictureRow = ({ drawing, title, lines, tags, onTap }: Props) => (
  <Card onTap={onTap}>
    <View className={`picture-row cover-${drawing}`} compileMode>
      <View className='strong two-lines'>{title}</View>
      <View className='support picture-lines'>{unbroken(lines.join('\n'))}</View>
      {tags.map(({ words, tone }) => <View key={words} className={`tag tag-${tone}`}>{words}</View>)}
    </View>
  </Card>
)
