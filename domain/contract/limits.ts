/** How much text an edition file may have; well below the 100 KB a function's request may carry. */
export const EDITION_FILE_MAX = 80_000
