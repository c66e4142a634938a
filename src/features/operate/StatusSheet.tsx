import { View } from '@tarojs/components'
import type { OperatorStatus } from '@domain/contract/staffViews'
import type { Instant } from '@domain/kernel/instant'
import type { Failed } from '@/api/answer'
import { findingsOf, summaryOf, type Finding } from '@/features/operate/statusWords'
import { openPage } from '@/platform/navigate'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { classes } from '@/ui/classes'
import { Details } from '@/ui/Details'
import { failureOf } from '@/ui/failureOf'
import { FailureText } from '@/ui/FailureText'
import { formatMoment } from '@/ui/formatTime'
import { Icon } from '@/ui/Icon'
import { Note } from '@/ui/Note'
import { Row } from '@/ui/Row'
import './operate.scss'

interface Props {
  readonly status: OperatorStatus
  /** When the server said so: everything is judged by that moment. */
  readonly at: Instant
  /** The last reading came to nothing: what is shown is of `at`, and says nothing about now. */
  readonly failed: Failed<'operatorStatus'> | undefined
  readonly onReread: () => void
}

const SUMMARY = {
  good: { kind: 'success', words: '一切正常，不用做什么' },
  look: { kind: 'warning', words: '有事要看一下，按下面说的做' },
  bad: { kind: 'danger', words: '有问题，请按下面说的处理' },
} as const

const SIGNS = { good: 'ok', look: 'warning', bad: 'no' } as const

/** 运行状态: first whether anything has to be done, then what was looked at. Nothing is called well that is not known now. */
export const StatusSheet = ({ status, at, failed, onReread }: Props) => {
  const findings = findingsOf(status, at)
  const summary = SUMMARY[summaryOf(findings)]
  const { build, node, sdk } = status.versions
  return (
    <View className='side mt3'>
      {failed ? <Unreached failed={failed} /> : <Note kind={summary.kind}>{summary.words}</Note>}
      <View className={classes('mt3', failed && 'operate-old')}>
        {failed && <View className='strong operate-then'>{`${formatMoment(at)} 那时候的情况，不是现在的`}</View>}
        <Card>{findings.map((finding) => <Found key={finding.title} finding={finding} old={failed !== undefined} />)}</Card>
        {!failed && status.callsDue > 0 && <Card><Row icon='phone' title='去看待打电话' onTap={() => openPage('staff/calls', {})} /></Card>}
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

/** What is known without an answer: nothing about now. */
const Unreached = ({ failed }: { readonly failed: Failed<'operatorStatus'> }) => {
  const { no } = failureOf(failed)
  return (
    <Note kind='danger'>
      <View className='strong'>现在读不到运行状态，好不好不知道</View>
      <FailureText failure={{ words: `${WHY[failed.kind]}半分钟后自动再试，也可以按“刷新”。` }} />
      {no !== undefined && <View className='support'>{`编号 ${no}：在云函数日志里搜它，就能找到这次失败。`}</View>}
    </Note>
  )
}

const WHY: Readonly<Record<Failed['kind'], string>> = {
  unreachable: '没有连上，先看看这台手机的网络。',
  broken: '服务没有正常回答。一直这样，请看云函数日志。',
  overloaded: '现在请求太多，没有排上。',
  refused: '服务出了错。一直这样，请看云函数日志。',
}

const Found = ({ finding: { kind, title, words }, old }: { readonly finding: Finding; readonly old: boolean }) => (
  <View className='row'>
    <View className={`operate-sign operate-${old ? 'then' : kind}`}><Icon name={old && kind === 'good' ? 'notice' : SIGNS[kind]} /></View>
    <View className='grow'>
      <View className='strong'>{title}</View>
      <View className='support'>{words}</View>
    </View>
  </View>
)
