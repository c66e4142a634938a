import { View } from '@tarojs/components'
import { useState } from 'react'
import type { UrgentSession } from '@domain/contract/staffViews'
import { Button } from '@/ui/Button'
import { Choice } from '@/ui/Choice'
import { formatSpan } from '@/ui/formatTime'
import { SearchField } from '@/ui/SearchField'

interface Props {
  readonly sessions: readonly UrgentSession[]
  /** Absent: everybody. */
  readonly session: UrgentSession | undefined
  readonly everybody: boolean
  readonly onChoose: (sessionId: string | undefined) => void
}

const EVERYBODY = 'everybody'

/** As many as are looked through at a time; the others are found by a word. */
const AT_ONCE = 6

/** Whom a notice is for: everybody, or the people of one session. */
export const ConcernChooser = ({ sessions, session, everybody, onChoose }: Props) => {
  const [choosing, setChoosing] = useState(false)
  const [words, setWords] = useState('')
  const found = sessions.filter(({ title, placeName = '' }) => `${title}${placeName}`.includes(words.trim())).slice(0, AT_ONCE)
  const choose = (value: string) => {
    onChoose(value === EVERYBODY ? undefined : value)
    setChoosing(false)
  }
  return (
    <View className='mt3'>
      <View className='line between'>
        <View className='grow'>
          <View className='strong'>{session ? session.title : '给所有人'}</View>
          <View className='support'>{session ? formatSpan(session.startsAt, session.endsAt) : '和某一场无关，只显示横幅'}</View>
        </View>
        <Button kind='tinted' small onTap={() => setChoosing(!choosing)}>{choosing ? '收起' : '换场次'}</Button>
      </View>
      <View>
        {choosing && (
          <View className='mt3'>
            <SearchField value={words} placeholder='搜活动、地点' onInput={setWords} />
            <Choice
              label='给谁'
              options={[
                ...(everybody ? [{ value: EVERYBODY, label: '给所有人', note: '只显示横幅' }] : []),
                ...found.map(({ id, title, startsAt, endsAt, holding, waiting }) => ({
                  value: id, label: title, note: `${formatSpan(startsAt, endsAt)}，约了 ${holding} 家，候补 ${waiting} 家`,
                })),
              ]}
              chosen={session?.id ?? EVERYBODY}
              onChoose={choose}
            />
          </View>
        )}
      </View>
    </View>
  )
}
