/** What is wrong with an edition file, in words a clerk can act on. */
export interface FileProblem {
  /** As `活动[2].时间`, or `第 12 行` when the text is not YAML. */
  readonly where: string
  readonly message: string
}
