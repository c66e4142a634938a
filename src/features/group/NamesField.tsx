import { View } from '@tarojs/components'
import type { ListedName } from '@domain/group/nameRows'
import { namesTemplate, TEMPLATE_NAME } from '@domain/group/namesTemplate'
import type { Party } from '@domain/reservation/party'
import { giveFile } from '@/platform/giveFile'
import { countsThatDiffer, namesLine } from '@/features/group/rowWords'
import { useNames } from '@/features/group/useNames'
import { WrongRows } from '@/features/group/WrongRows'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { FailureText } from '@/ui/FailureText'
import { Note } from '@/ui/Note'
import { TextArea } from '@/ui/TextArea'
import { useToast } from '@/ui/toast'

interface Props {
  /** As taken so far; nobody at first. */
  readonly names: readonly ListedName[]
  readonly onChange: (names: readonly ListedName[]) => void
  /** How many the form says will come. */
  readonly expected: Party
}

const NAMES_SHOWN = 60

/** 参加人名单: from an Excel file or pasted, for sessions that need names. */
export const NamesField = ({ names, onChange, expected }: Props) => (
  <Card pad>
    <View className='h2'>参加人名单</View>
    {names.length === 0
      ? <Asked onChange={onChange} />
      : <Taken names={names} expected={expected} onAgain={() => onChange([])} />}
  </Card>
)

const Taken = ({ names, expected, onAgain }: Pick<Props, 'names' | 'expected'> & { readonly onAgain: () => void }) => {
  const differing = countsThatDiffer(names, expected)
  return (
    <View className='mt2'>
      <Note kind='success'>
        <View className='strong'>{`名单里有 ${names.length} 人`}</View>
        <View className='support'>{namesLine(names, NAMES_SHOWN)}</View>
      </Note>
      {differing.length > 0 && (
        <View className='mt3'>
          <Note kind='warning'>
            <View>名单和人数对不上，请改一处：</View>
            {differing.map((words) => <View key={words}>{words}</View>)}
          </Note>
        </View>
      )}
      <View className='mt3'><Button kind='outlined' onTap={onAgain}>换一份名单</Button></View>
    </View>
  )
}

const Asked = ({ onChange }: Pick<Props, 'onChange'>) => {
  const { state, text, setText, pick, resend, paste, take, back } = useNames(onChange)
  if (state.kind === 'wrong') return <WrongRows rows={state.rows} right={state.right} onTake={take} onBack={back} />
  const sending = state.kind === 'sending'
  return (
    <View>
      <View className='support mt1'>每行一个人：姓名和年龄段。身份证号、电话都不用填。</View>
      {state.kind === 'failed' && (
        <View className='mt3'><Note kind='danger'><FailureText failure={state.failure} /></Note></View>
      )}
      {state.kind === 'failed' && state.again && (
        <View className='mt3'><Button kind='tinted' onTap={() => void resend()}>再传一次</Button></View>
      )}
      <View className='mt3'><Button kind='tinted' busy={sending} onTap={() => void pick()}>{sending ? sendingWords(state.share) : '选 Excel 文件'}</Button></View>
      <Template />
      <View className='mt4'>
        <TextArea label='或者粘贴在这里' value={text} placeholder='王小明 9岁&#10;李老师 成人' onInput={setText} />
      </View>
      <View className='mt3'><Button kind='outlined' disabled={sending || text.trim() === ''} onTap={paste}>读出名单</Button></View>
    </View>
  )
}

const sendingWords = (share: number): string => (share < 1 ? `正在上传 ${Math.round(share * 100)}%` : '正在读名单…')

const Template = () => {
  const say = useToast()
  const give = async () => {
    if ((await giveFile(namesTemplate(), TEMPLATE_NAME)) === 'refused') say('打不开模板，请直接粘贴名单', 'warning')
  }
  return <View className='mt2'><Button kind='text' onTap={() => void give()}>下载 Excel 模板</Button></View>
}
