const NUMERALS = '一二三四五六七八九十'

/** 一, 二, 三: the number of one of the eight activities as the notice writes it. */
export const numeral = (no: number): string => NUMERALS[no - 1] ?? String(no)
