/** Characters in an edition file. A Chinese one is three bytes, and a function's request carries 100 KB. */
export const EDITION_FILE_MAX = 30_000

/** The most names on a group's list; a request to a function stays below 100 KB. */
export const NAMES_MAX = 500
/** Of one upload from a gate: a thousand scans, some 180 bytes each, are 180 KB. */
export const SCANS_AT_ONCE = 1_000
/** Places for people without a ticket that a phone may borrow at once. */
export const ALLOTMENT_MAX = 200
/** Why entry is stopped: it is read out at the gate. */
export const STOP_REASON_MAX = 30

/** What whoever invites may write down of the person invited. */
export const LABEL_MAX = 12
