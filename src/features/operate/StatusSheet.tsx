import { View } from '@tarojs/components'
import type { OperatorStatus } from '@domain/contract/staffViews'
import type { Instant } from '@domain/kernel/instant'
import { findingsOf, summaryOf, type Finding } from '@/features/operate/statusWords'
import { openPage } from '@/platform/navigate'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Details } from '@/ui/Details'
import { formatMoment } from '@/ui/formatTime'
import { Icon } from '@/ui/Icon'
import { Note } from '@/ui/Note'
import { Row } from '@/ui/Row'
import './operate.scss'

interface Props {
  readonly status: OperatorStatus
  /** When the server said so: everything is judged by that moment. */
  readonly at: Instant
  readonly onReread: () => void
}

const SUMMARY = {
  good: { kind: 'success', words: '一切正常，不用做什么' },
  look: { kind: 'warning', words: '有事要看一下，按下面说的做' },
  bad: { kind: 'danger', words: '有问题，请按下面说的处理' },
} as const

const SIGNS = { good: 'ok', look: 'warning', bad: 'no' } as const

/** 运行状态: first whether anything has to be done, then what was looked at. */
export const StatusSheet = ({ status, at, onReread }: Props) => {
  const findings = findingsOf(status, at)
  const summary = SUMMARY[summaryOf(findings)]
  const { build, node, sdk } = status.versions
  return (
    <View className='side mt3'>
      <Note kind={summary.kind}>{summary.words}</Note>
      <View className='mt3'>
        <Card>{findings.map((finding) => <Found key={finding.title} finding={finding} />)}</Card>
        {status.callsDue > 0 && <Card><Row icon='phone' title='去看待打电话' onTap={() => openPage('staff/calls', {})} /></Card>}
        <Card className='versions'>
          <Details
            details={[
              { label: '这份报告', text: formatMoment(at) },
              { label: '小程序', text: APP_VERSION },
              { label: '云函数', text: build },
              { label: '运行环境', text: `Node ${node.replace(/^v/, '')}，${sdk}` },
            ]}
            toBeAnnounced={[]}
          />
        </Card>
      </View>
      <Button kind='tinted' className='mt4' onTap={onReread}>刷新</Button>
    </View>
  )
}

const Found = ({ finding: { kind, title, words } }: { readonly finding: Finding }) => (
  <View className='row'>
    <View className={`operate-sign operate-${kind}`}><Icon name={SIGNS[kind]} /></View>
    <View className='grow'>
      <View className='strong'>{title}</View>
      <View className='support'>{words}</View>
    </View>
  </View>
)
