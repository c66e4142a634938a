import { View } from '@tarojs/components'
import type { ScienceBase } from '@domain/base/base'
import { Card } from '@/ui/Card'
import { Details } from '@/ui/Details'
import { Note } from '@/ui/Note'

type Told = Pick<ScienceBase, 'getThere' | 'accessibility' | 'notes' | 'secrecyNotes'>

/** 来之前看看: how to come, steps and ramps, what to mind; and what is asked of visitors where work is secret. */
export const BaseNotes = ({ base }: { readonly base: Told }) => {
  const { getThere, accessibility, notes, secrecyNotes } = base
  const ways = [
    ...(getThere === undefined ? [] : [{ label: '怎么来', text: getThere }]),
    ...(accessibility === undefined ? [] : [{ label: '无障碍', text: accessibility }]),
  ]
  if (ways.length + notes.length + secrecyNotes.length === 0) return null
  return (
    <View className='section'>
      <Card pad>
        <View className='h2'>来之前看看</View>
        <Details details={ways} toBeAnnounced={[]} />
        {notes.length > 0 && <View className='base-notes'>{notes.map((note) => <View key={note}>{`· ${note}`}</View>)}</View>}
        {secrecyNotes.length > 0 && (
          <View className='mt3'>
            <Note kind='warning'>
              <View className='strong'>保密须知，报名时要点「我已知晓」</View>
              {secrecyNotes.map((note) => <View key={note}>{`· ${note}`}</View>)}
            </Note>
          </View>
        )}
      </Card>
    </View>
  )
}
