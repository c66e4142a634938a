import type { FamilyMember } from '@domain/family/family'
import { takeFamily } from '@/api/ownFamily'
import { useSending } from '@/api/useSending'

/** Saving and removing family members; both may be sent again after silence, since the member's id stays. */
export const useFamilyActs = () => {
  const saving = useSending('saveMember')
  const removing = useSending('removeMember')
  return {
    saving: saving.state,
    removing: removing.state,
    /** @returns whether the member is saved */
    save: async (member: FamilyMember): Promise<boolean> => {
      const own = await saving.send(member)
      if (own) takeFamily(own)
      return own !== undefined
    },
    /** @returns whether the member is gone */
    remove: async ({ id }: Pick<FamilyMember, 'id'>): Promise<boolean> => {
      const own = await removing.send({ id })
      if (own) takeFamily(own)
      return own !== undefined
    },
  }
}
