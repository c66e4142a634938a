import type { PersonContext } from '../context'
import { openText } from '../identity/fieldCipher'
import type { GrantDocument } from '../store/grants'

/** What was written down of the person; undefined where nothing was, or when its key has been dropped. */
export const labelOf = ({ _id, label }: GrantDocument, { environment }: PersonContext): string | undefined =>
  label === undefined ? undefined : openText(label, _id, environment.FIELD_KEYS)
