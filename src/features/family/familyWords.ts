/** 爸爸、小宝，另外 1 人: who comes on a reservation. @param others  how many nobody named */
export const namesText = (names: readonly string[], others: number): string =>
  [names.join('、'), others > 0 ? `另外 ${others} 人` : ''].filter(Boolean).join('，')
