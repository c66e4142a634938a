export type NotFound = { readonly code: 'NOT_FOUND' }

export type RaceLost = { readonly code: 'RACE_LOST' }
