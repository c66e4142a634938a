import { View } from '@tarojs/components'
import type { MyTicket } from '@domain/contract/views'
import { othersIn, whoOf } from '@domain/family/picked'
import { partySize } from '@domain/reservation/party'
import { namesText } from '@/features/family/familyWords'
import { useFamily } from '@/features/family/useFamily'

/** Who of the saved family comes on a ticket. Their names are not kept on the phone: without a network the numbers stand alone. */
export const MemberNames = ({ ticket: { party, members } }: { readonly ticket: MyTicket }) => {
  const { family } = useFamily()
  if (!family || !members || members.length === 0) return null
  const who = whoOf(party, members, family.members)
  const names = family.members.filter(({ id }) => who.members?.some((each) => each.id === id)).map(({ name }) => name)
  return names.length === 0 ? null : <View className='support phrases'>{namesText(names, partySize(othersIn(who)))}</View>
}
