import { View } from '@tarojs/components'
import type { Change, Difference } from '@domain/edition/difference'
import { Card } from '@/ui/Card'
import { Row } from '@/ui/Row'
import { Tag } from '@/ui/Tag'

const WHAT = { edition: '本届概况', event: '活动', base: '科普基地', session: '场次' } as const

const HOW = {
  added: { words: '新增', kind: 'success' },
  changed: { words: '修改', kind: 'primary' },
  removed: { words: '撤下', kind: 'danger' },
  kept: { words: '先不动', kind: 'warning' },
} as const

/** Everything an import changes, one line each. */
export const ChangeList = ({ difference }: { readonly difference: Difference }) => (
  <Card>
    {difference.changes.map((change) => (
      <Row
        key={`${change.what}.${change.id}`}
        title={change.title}
        note={noteOf(change)}
        right={<View><Tag kind={HOW[change.how].kind}>{HOW[change.how].words}</Tag></View>}
      />
    ))}
  </Card>
)

const noteOf = ({ what, how, fields, reservations = 0 }: Change): string => {
  if (how === 'kept') return `${WHAT[what]}：已有 ${reservations} 份预约，通知到他们之前保持原样（${fields.join('、')}）`
  return how === 'changed' ? `${WHAT[what]}：${fields.join('、')}` : WHAT[what]
}
