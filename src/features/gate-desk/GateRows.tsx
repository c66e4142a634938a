import { View } from '@tarojs/components'
import type { GateDesk } from '@domain/contract/gateViews'
import { headcountWords, walkInWords } from '@/features/gate-desk/gateWords'
import { Card } from '@/ui/Card'
import { Row } from '@/ui/Row'

/** Who came and who did not, by gate. */
export const GateRows = ({ desk, over }: { readonly desk: GateDesk; readonly over: boolean }) => (
  <View>
    <Card>
      {Object.entries(desk.gates).map(([gate, { in: came, out }]) => (
        <Row key={gate} icon='entrance' title={gate} note={`进 ${came} 人，出 ${out} 人`} />
      ))}
    </Card>
    <Card>
      <Row icon='ok' title='来了' note={headcountWords(desk.came)} />
      <Row icon='clock' title={over ? '没来' : '还没来'} note={headcountWords(desk.toCome)} />
      <Row icon='people' title='直接来的' note={walkInWords(desk.walkIns)} />
    </Card>
  </View>
)
