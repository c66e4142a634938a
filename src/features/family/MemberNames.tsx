import { View } from '@tarojs/components'
import type { MyTicket } from '@domain/contract/views'
import { partySize } from '@domain/reservation/party'
import { namesText } from '@/features/family/familyWords'
import { useFamily } from '@/features/family/useFamily'

/** Who of the saved family comes on a ticket. Their names are not kept on the phone: without a network the numbers stand alone. */
export const MemberNames = ({ ticket: { party, members } }: { readonly ticket: MyTicket }) => {
  const { family } = useFamily()
  if (!family || !members || members.length === 0) return null
  // The server names only those who are still of the family, and fit into the party.
  const names = family.members.filter(({ id }) => members.includes(id)).map(({ name }) => name)
  return names.length === 0 ? null : <View className='support phrases'>{namesText(names, partySize(party) - names.length)}</View>
}
