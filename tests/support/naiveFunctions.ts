import { newFunctionsFolder, writeFunction, type FunctionsFolder } from './testFunctions'

/**
 * How most mini-programs take a place: count, and insert when there is room. It is here to be caught: a test mode in
 * which this does not oversell would prove nothing about ours. It keeps its rows where an index serves the count.
 */
const NAIVE = `
const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
exports.main = async ({ sessionId, places, person }) => {
  const rows = cloud.database().collection('audit')
  const { total } = await rows.where({ editionId: sessionId }).count()
  if (total >= places) return { ok: false, refusal: { code: 'SESSION_FULL' } }
  await rows.add({ data: { editionId: sessionId, person } })
  return { ok: true }
}
`

/** A folder with the function `naive`. */
export const makeNaiveFunctions = (): FunctionsFolder => {
  const made = newFunctionsFolder()
  writeFunction(made.folder, 'naive', NAIVE, {})
  return made
}
