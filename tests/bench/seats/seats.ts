import { shardsFor } from '@domain/session/shards'
import type { Figure } from '../measure'
import { pointAt } from './functions'
import { runRound, type Costed, type Round, type RoundWish } from './round'
import { openStand, type Stand } from './stand'
import { storedFigures } from './stored'
import { median, type Timing } from './timing'

const ROUNDS = 3
const OPERATIONS = 400
const PLACES = [20, 100, 1_000, 10_000]
const AT_ONCE = [20, 200]
const FEW = 1_000
const MANY = 100_000
const MANY_LONG = 1_000_000

/**
 * How fast places are given away, against the fastest that one document can be changed through the same SDK in the same
 * round. Everything runs in this process and in the emulator's: two processors' worth, as on the laptop.
 */
export const measureSeats = async (long: boolean): Promise<readonly Figure[]> => {
  const stand = await openStand(FEW)
  try {
    const figures: Figure[] = []
    for (const places of PLACES) for (const atOnce of AT_ONCE) figures.push(...(await figuresOf(stand, { places, atOnce, operations: OPERATIONS })))
    return [...figures, ...(await storedFigures(stand, long ? MANY_LONG : MANY))]
  } finally {
    await stand.stop()
  }
}

const figuresOf = async (stand: Stand, wish: RoundWish): Promise<readonly Figure[]> => {
  pointAt(stand.url)
  const rounds: Round[] = []
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await runRound(stand, wish))
  const name = `seats.${wish.places}.at${wish.atOnce}`
  console.log(lineOf(name, rounds))
  const of = (choose: (round: Round) => number): number => median(rounds.map(choose))
  return [
    { name: `${name}.accepted.calls`, value: of(({ accepted }) => accepted.calls), unit: 'calls', budget: 4.1 },
    { name: `${name}.accepted.rate`, value: of(({ accepted, raw }) => accepted.rate / raw.rate), unit: 'x', least: 0.2, isTime: true },
    { name: `${name}.accepted.p50`, value: of(({ accepted, raw }) => accepted.p50 / raw.p50), unit: 'x', budget: 5, isTime: true },
    { name: `${name}.refused.calls`, value: of(({ refused }) => refused.calls), unit: 'calls', budget: 1 },
    { name: `${name}.refused.rate`, value: of(({ refused, raw }) => refused.rate / raw.rate), unit: 'x', least: 0.8, isTime: true },
    { name: `${name}.cancel.calls`, value: of(({ cancel }) => cancel.calls), unit: 'calls', ...(shardsFor(wish.places) === undefined && { budget: 3 }) },
    { name: `${name}.offer.calls`, value: of(({ offer }) => offer.calls), unit: 'calls' },
    // What the size of a document costs the database itself, whoever changes it.
    { name: `${name}.rawAsLarge.rate`, value: of(({ rawAsLarge, raw }) => rawAsLarge.rate / raw.rate), unit: 'x' },
  ]
}

const KINDS = ['raw', 'rawAsLarge', 'accepted', 'refused', 'cancel', 'offer'] as const

const lineOf = (name: string, rounds: readonly Round[]): string => {
  const told = KINDS.map((kind) => {
    const of = (choose: (timing: Timing | Costed) => number): string => median(rounds.map((round) => choose(round[kind]))).toFixed(0)
    return `${kind} ${of(({ rate }) => rate)}/s ${of(({ p50 }) => p50)} ms`
  })
  return `${name}: ${told.join('; ')}`
}
