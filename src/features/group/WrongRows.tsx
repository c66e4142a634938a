import { View } from '@tarojs/components'
import type { ListedName, NameRow } from '@domain/group/nameRows'
import { rowWords } from '@/features/group/rowWords'
import { Button } from '@/ui/Button'
import { Note } from '@/ui/Note'

interface Props {
  readonly rows: readonly NameRow[]
  readonly right: readonly ListedName[]
  readonly onTake: (names: readonly ListedName[]) => void
  readonly onBack: () => void
}

/** More are not read by anybody, and each is drawn. */
const SHOWN = 20

/** What is wrong with a list, row by row. Nothing of it has been taken; the leader may take the right rows. */
export const WrongRows = ({ rows, right, onTake, onBack }: Props) => {
  const wrong = rows.filter(({ problem }) => problem !== undefined)
  return (
    <View className='mt2'>
      <Note kind='warning'>
        <View className='strong'>{`有 ${wrong.length} 行要改，名单还没有用上`}</View>
        {wrong.slice(0, SHOWN).map((row) => <View key={row.row} className='mt1'>{rowWords(row)}</View>)}
        {wrong.length > SHOWN && <View className='mt1'>{`还有 ${wrong.length - SHOWN} 行`}</View>}
      </Note>
      <View className='mt3'><Button kind='tinted' onTap={onBack}>改好再来</Button></View>
      {right.length > 0 && (
        <View className='mt3'><Button kind='outlined' onTap={() => onTake(right)}>{`只要对的 ${right.length} 人`}</Button></View>
      )}
    </View>
  )
}
