import { Text, View } from '@tarojs/components'
import { ActivityGrid } from '@/features/programme/ActivityGrid'
import { Entries } from '@/features/programme/Entries'
import { Featured } from '@/features/programme/Featured'
import { HomeFoot } from '@/features/programme/HomeFoot'
import { HomeHead } from '@/features/programme/HomeHead'
import type { HomeContent } from '@/features/programme/homeContent'
import { NextTicket } from '@/features/programme/NextTicket'
import { OpenBases } from '@/features/programme/OpenBases'
import { StaleNote } from '@/ui/StaleNote'

/** The home page: what comes next for this person, the ways in, open bases, the eight activities, and whom to call. */
export const HomePage = ({ kept, nextTicket, failed, reread }: HomeContent) => {
  const { programme } = kept
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
            {nextTicket ? <NextTicket ticket={nextTicket} /> : <Featured programme={programme} />}
          </View>
          <StaleNote failed={failed} at={kept.at} onRetry={reread} />
          <Entries programme={programme} />
          <OpenBases bases={programme.bases} />
        </View>
        <View className='home-column'>
          <ActivityGrid activities={programme.activities} />
          <HomeFoot programme={programme} />
        </View>
      </View>
    </>
  )
}
