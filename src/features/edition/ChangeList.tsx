import { View } from '@tarojs/components'
import type { Change } from '@domain/edition/difference'
import { changeNote } from '@/features/edition/changeWords'
import { Card } from '@/ui/Card'
import { Row } from '@/ui/Row'
import { Tag } from '@/ui/Tag'

const HOW = {
  added: { words: '新增', kind: 'success' },
  changed: { words: '修改', kind: 'primary' },
  removed: { words: '撤下', kind: 'danger' },
  kept: { words: '先不动', kind: 'warning' },
} as const

/** Changes of the edition, one line each. */
export const ChangeList = ({ changes }: { readonly changes: readonly Change[] }) => (
  <Card>
    {changes.map((change) => (
      <Row
        key={`${change.what}.${change.id}`}
        title={change.title}
        note={changeNote(change)}
        right={<View><Tag kind={HOW[change.how].kind}>{HOW[change.how].words}</Tag></View>}
      />
    ))}
  </Card>
)
