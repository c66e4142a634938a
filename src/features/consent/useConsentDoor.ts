import { useEffect } from 'react'
import { checkConsent } from '@domain/consent/consent'
import type { OwnFamily } from '@domain/contract/views'
import { withoutChildren, type Who } from '@domain/family/picked'
import { useDeclined } from '@/features/consent/declined'
import { openPage } from '@/platform/navigate'

interface Around {
  /** What the server said no with, if it did. */
  readonly refused: string | undefined
  /** As far as it is known: so is then whether a guardian agreed. */
  readonly family: OwnFamily | undefined
  readonly onWho: (who: Who) => void
}

/**
 * The way to the rules about children: at the first child under 14 whom no guardian has agreed to, and when the server
 * says so. Coming back with a no, the children are not of the party any more.
 */
export const useConsentDoor = (who: Who, { refused, family, onWho }: Around) => {
  const isMissing = lacksConsent(family, who)
  const open = () => openPage('info/child-rules', { ask: 'yes' })
  useDeclined(() => {
    if (who.party.under14 > 0) onWho(withoutChildren(who))
  })
  useEffect(() => {
    if (refused === 'CONSENT_NEEDED') openPage('info/child-rules', { ask: 'yes' })
  }, [refused])
  const change = (after: Who) => {
    onWho(after)
    if (after.party.under14 > who.party.under14 && lacksConsent(family, after)) open()
  }
  return { isMissing, open, change }
}

const lacksConsent = (family: OwnFamily | undefined, { party }: Who): boolean => family !== undefined && !checkConsent(party, family.consent).ok
