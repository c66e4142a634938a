import { CHILD_RULES_VERSION, type Guardianship } from '@domain/consent/consent'
import { takeFamily, useKnownFamily } from '@/api/ownFamily'
import { useSending } from '@/api/useSending'
import { forgetDrafts } from '@/platform/drafts'
import { useRequestKey } from '@/platform/useRequestKey'

/** 监护人同意: what was agreed to as far as it is known, giving it and taking it back. The same is repeated under its key. */
export const useConsent = () => {
  const family = useKnownFamily()
  const giving = useSending('giveConsent')
  const withdrawing = useSending('withdrawConsent')
  const keyFor = useRequestKey()
  return {
    /** Absent: none, or not known. */
    consent: family?.consent,
    giving: giving.state,
    withdrawing: withdrawing.state,
    /** @returns whether it is kept */
    give: async (guardianship: Guardianship): Promise<boolean> => {
      const own = await giving.send({ requestKey: keyFor({ guardianship }), version: CHILD_RULES_VERSION, guardianship })
      if (own) takeFamily(own)
      return own !== undefined
    },
    /** @returns whether it is withdrawn, and what it covered deleted */
    withdraw: async (): Promise<boolean> => {
      const own = await withdrawing.send({ requestKey: keyFor({ withdraw: family?.consent?.at }) })
      if (!own) return false
      takeFamily(own)
      // Forms on this phone may say who comes and who picks a child up.
      forgetDrafts()
      return true
    },
    clear: withdrawing.clear,
  }
}
