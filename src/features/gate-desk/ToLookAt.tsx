import { View } from '@tarojs/components'
import type { GateDesk } from '@domain/contract/gateViews'
import { flaggedNote, flaggedTitle, refusedWords } from '@/features/gate-desk/gateWords'
import { Card } from '@/ui/Card'
import { Row } from '@/ui/Row'

/** 待查: entries that are looked at afterwards, and why people were not let in. */
export const ToLookAt = ({ desk: { flagged, flaggedInAll, refused } }: { readonly desk: GateDesk }) => (
  <Card>
    <Row icon='warning' title={flaggedInAll === 0 ? '没有要查的' : `要查一查的 ${flaggedInAll} 次`} note={flaggedInAll === 0 ? '没有网时两个入口放了同一张票，会列在这里' : flaggedHint(flaggedInAll, flagged.length)} />
    {flagged.map((entry) => <Row key={entry.scanId} title={flaggedTitle(entry)} note={flaggedNote(entry)} />)}
    <Row icon='no' title={`没放进去 ${refused.reduce((sum, { scans }) => sum + scans, 0)} 次`} note={<View>{refusedWords(refused) || '还没有'}</View>} />
  </Card>
)

const flaggedHint = (inAll: number, shown: number): string => (shown < inAll ? `人已经进去了，事后核对；下面是最近 ${shown} 次` : '人已经进去了，事后核对')
