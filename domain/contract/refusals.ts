import type { NameRefusal } from '@domain/reservation/personName'

export type NotFound = { readonly code: 'NOT_FOUND' }

export type RaceLost = { readonly code: 'RACE_LOST' }
export type AnswersRefusal = NameRefusal | { readonly code: 'PHONE_NOT_MOBILE' }
