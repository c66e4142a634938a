import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Change } from '@domain/edition/difference'
import { changeNote, foldChanges } from '@/features/edition/changeWords'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Row } from '@/ui/Row'
import { Tag } from '@/ui/Tag'

const HOW = {
  added: { words: '新增', kind: 'success' },
  changed: { words: '修改', kind: 'primary' },
  removed: { words: '撤下', kind: 'danger' },
  kept: { words: '先不动', kind: 'warning' },
} as const

/** As many as can be looked at; the others on demand. */
const AT_ONCE = 40

/** Changes of the edition, one line each; many sessions alike are one. */
export const ChangeList = ({ changes }: { readonly changes: readonly Change[] }) => {
  const [shown, setShown] = useState(AT_ONCE)
  const listed = foldChanges(changes)
  return (
    <View>
      <Card>
        {listed.slice(0, shown).map((change) => (
          <Row
            key={`${change.what}.${change.id}`}
            title={change.title}
            note={changeNote(change)}
            right={<View><Tag kind={HOW[change.how].kind}>{HOW[change.how].words}</Tag></View>}
          />
        ))}
      </Card>
      {listed.length > shown && (
        <View className='mt2'><Button kind='text' onTap={() => setShown(shown + AT_ONCE)}>{`再看一些，还有 ${listed.length - shown} 处`}</Button></View>
      )}
    </View>
  )
}
