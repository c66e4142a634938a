import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Programme } from '@domain/edition/edition'
import type { ScopeToGive } from '@domain/staff/scopes'
import { kindsFor, scopesOfKind, type InviteDraft, type ScopeKind } from '@/features/staff/inviteDraft'
import { scopeWords } from '@/features/staff/scopeWords'
import { Button } from '@/ui/Button'
import { Chips } from '@/ui/Chips'
import { Choice } from '@/ui/Choice'
import { SearchField } from '@/ui/SearchField'

interface Props {
  readonly draft: InviteDraft & { readonly given: ScopeToGive }
  readonly scopes: readonly ScopeToGive[]
  readonly programme: Programme | undefined
  readonly onChoose: (given: ScopeToGive) => void
}

const KIND_WORDS: Readonly<Record<ScopeKind, string>> = { day: '某一天', event: '某项活动', base: '某家基地', edition: '整届' }

/** As many as are looked through at a time; the others are found by a word. */
const AT_ONCE = 6

/** What a role is for: a day, an event, a base, or the whole edition. */
export const ScopeChooser = ({ draft: { role, given }, scopes, programme, onChoose }: Props) => {
  const [choosing, setChoosing] = useState(false)
  const kind = given.scope.kind
  const options = kindsFor(role, scopes).map((each) => ({ value: each, label: KIND_WORDS[each] }))
  const alike = scopesOfKind(kind, scopes)
  const chooseKind = (chosen: ScopeKind) => {
    const [first] = scopesOfKind(chosen, scopes)
    if (first) onChoose(first)
    setChoosing(false)
  }
  const choose = (chosen: ScopeToGive) => {
    onChoose(chosen)
    setChoosing(false)
  }
  return (
    <View>
      <View className='mt2'>
        {options.length > 1 && <Chips label='负责哪里' options={options} chosen={kind === 'unit' ? undefined : kind} onChoose={chooseKind} />}
      </View>
      <View className='line between mt3'>
        <View className='grow'>{scopeWords(given.scope, programme)}</View>
        <View>{alike.length > 1 && <Button kind='tinted' small onTap={() => setChoosing(!choosing)}>{choosing ? '收起' : '换一个'}</Button>}</View>
      </View>
      <View>{choosing && <ScopeList alike={alike} given={given} programme={programme} onChoose={choose} />}</View>
    </View>
  )
}

interface ListProps extends Pick<Props, 'programme' | 'onChoose'> {
  readonly alike: readonly ScopeToGive[]
  readonly given: ScopeToGive
}

const ScopeList = ({ alike, given, programme, onChoose }: ListProps) => {
  const [words, setWords] = useState('')
  const named = alike.map((each) => ({ each, label: scopeWords(each.scope, programme) }))
  const found = named.filter(({ label }) => label.includes(words.trim())).slice(0, AT_ONCE)
  const keyOf = ({ scope }: ScopeToGive) => JSON.stringify(scope)
  return (
    <View className='mt3'>
      <View>{alike.length > AT_ONCE && <SearchField value={words} placeholder='搜名称、日期' onInput={setWords} />}</View>
      <View className='mt2'>
        <Choice
          label='负责哪里'
          options={found.map(({ each, label }) => ({ value: keyOf(each), label }))}
          chosen={keyOf(given)}
          onChoose={(key) => {
            const chosen = alike.find((each) => keyOf(each) === key)
            if (chosen) onChoose(chosen)
          }}
        />
      </View>
    </View>
  )
}
