import { partySize } from '@domain/reservation/party'
import { startCloud, type Cloud } from '../../support/cloud'
import { allOnline } from '../../support/rehearsal/attempts'
import { countOf, differences, figuresIn, figuresOf, forgottenRefusals, readBook, shareDecidedAlone, sum } from '../../support/rehearsal/figures'
import { rehearse, type Rehearsed } from '../../support/rehearsal/rehearse'
import { watchedCloud, type Watched } from '../../support/watchedCloud'
import type { Figure } from '../measure'

const DAY = { seed: 523, stewards: 20, tickets: 20_000 }

/** Of an upload: the grants, what the gates have written, and each of the 16 documents in which they write, once. */
const UPLOAD_CALLS = 18

/** The day that `npm test` rehearses with 6 stewards and 1,200 tickets, as large as it may become on the square. */
export const measureRehearsal = async (): Promise<readonly Figure[]> => {
  const cloud = await startCloud({ seed: true })
  const uploads: Watched[] = []
  try {
    const began = performance.now()
    const day = await rehearse(watchedCloud(cloud, (watched) => { if (watched.action === 'uploadScans') uploads.push(watched) }), DAY)
    const minutes = (performance.now() - began) / 60_000
    return [{ name: 'rehearsal.minutes', value: minutes, unit: 'minutes', isTime: true }, ...dayFigures(day), ...uploadFigures(uploads), ...(await faultFigures(cloud, day))]
  } finally {
    await cloud.stop()
  }
}

const dayFigures = (day: Rehearsed): readonly Figure[] => {
  const { came, flagged } = figuresOf(day)
  const kinds = countOf(flagged.map((each) => each.split(' ')[1] ?? ''))
  const walkedIn = sum(day.counted.others.flatMap((other) => (other.kind === 'walkIn' ? [partySize(other.people)] : [])))
  const rosters = day.stewards.map(({ phone }) => Buffer.byteLength(JSON.stringify(phone().state().roster)))
  return [
    { name: 'rehearsal.decisions', value: day.counted.attempts.length, unit: 'scans' },
    { name: 'rehearsal.decidedAlone', value: shareDecidedAlone(day), unit: 'share' },
    { name: 'rehearsal.entered', value: sum(Object.values(came)) + walkedIn, unit: 'people' },
    ...[...kinds].sort().map(([kind, value]): Figure => ({ name: `rehearsal.flagged.${kind}`, value, unit: 'scans' })),
    { name: 'rehearsal.roster.largest', value: Math.max(...rosters), unit: 'bytes' },
  ]
}

const uploadFigures = (uploads: readonly Watched[]): readonly Figure[] => {
  const calls = uploads.map((upload) => upload.calls)
  return [
    { name: 'rehearsal.uploads', value: uploads.length, unit: 'requests' },
    { name: 'rehearsal.upload.calls', value: sum(calls) / calls.length, unit: 'calls' },
    { name: 'rehearsal.upload.calls.most', value: Math.max(...calls), unit: 'calls', budget: UPLOAD_CALLS },
  ]
}

/** What must not be, each told in words: the same that the test asserts. */
const faultFigures = async (cloud: Cloud, day: Rehearsed): Promise<readonly Figure[]> => {
  const book = await readBook(cloud, day.session.id)
  const { wronged } = allOnline(day.session, day.counted.attempts)
  const faults: Readonly<Record<string, readonly string[]>> = {
    wronged,
    differences: differences(figuresIn(book, day), figuresOf(day)),
    forgottenRefusals: forgottenRefusals(book, day),
    leftOnPhones: day.stewards.flatMap(({ phone }) => phone().state().own.map(({ record }) => `${record.kind} ${record.scanId}`)),
  }
  for (const [name, each] of Object.entries(faults)) for (const fault of each) console.log(`rehearsal.${name}: ${fault}`)
  return Object.entries(faults).map(([name, { length }]): Figure => ({ name: `rehearsal.${name}`, value: length, unit: name === 'wronged' ? 'people' : 'faults', budget: 0 }))
}
