import { Text, View } from '@tarojs/components'
import { useMemo } from 'react'
import { ActivityGrid } from '@/features/programme/ActivityGrid'
import { ComingUp } from '@/features/programme/ComingUp'
import { Entries } from '@/features/programme/Entries'
import { HomeFirst } from '@/features/programme/HomeFirst'
import { HomeFoot } from '@/features/programme/HomeFoot'
import { HomeHead } from '@/features/programme/HomeHead'
import { homeFirst, searchedOf, type HomeContent } from '@/features/programme/homeContent'
import { NoticeLines, UrgentNotices } from '@/features/programme/Notices'
import { OpenBases } from '@/features/programme/OpenBases'
import { OfferFirst } from '@/features/programme/OfferFirst'
import { StaleNote } from '@/ui/StaleNote'

/** The home page: what is urgent, what comes first for this person, the ways in, what is on, open bases, the eight activities. */
export const HomePage = (content: HomeContent) => {
  const { kept, sessions, now, offer, failed, shownAt, reread } = content
  const { programme } = kept
  const first = homeFirst(content)
  const searched = useMemo(() => (sessions ? searchedOf({ kept, sessions }) : undefined), [kept, sessions])
  return (
    <>
      <HomeHead switchWords='长辈版' elder>
        <View className='home-period'>{programme.period}</View>
        <View className='display mt1'>
          {programme.theme.split(' ').map((words) => (
            <View key={words}><Text>{words}</Text></View>
          ))}
        </View>
      </HomeHead>
      <View className='home-columns'>
        <View className='home-column'>
          <View className='home-first side'>
            {offer && <OfferFirst offer={offer} now={now} />}
            <UrgentNotices notices={programme.notices} events={programme.events} now={now} />
            <HomeFirst first={first} now={now} />
          </View>
          <StaleNote failed={failed} at={shownAt} onRetry={reread} />
          <Entries programme={programme} />
          <View className='side'><NoticeLines notices={programme.notices} now={now} /></View>
          {(searched ?? !failed) && (
            <ComingUp searched={searched} now={now} except={first.kind === 'event' ? first.found.event.id : undefined} />
          )}
          <OpenBases bases={programme.bases} searched={{ events: programme.events, sessions: sessions ?? [] }} now={now} />
        </View>
        <View className='home-column'>
          <ActivityGrid programme={programme} sessions={sessions ?? (failed ? [] : undefined)} />
          <HomeFoot programme={programme} />
        </View>
      </View>
    </>
  )
}
