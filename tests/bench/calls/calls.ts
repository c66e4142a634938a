import { startCloud, type Cloud } from '../../support/cloud'
import { openStage } from '../../support/crashStage'
import type { Figure } from '../measure'
import { gateCalls } from './gate'
import { largeCalls } from './large'
import { placeCalls } from './places'
import { readingCalls } from './reading'
import { staffCalls } from './staff'

/** Calls of each action on the database's wire, through the local host and the built functions. */
export const measureCalls = async (): Promise<readonly Figure[]> => [
  ...(await inCloud(async (cloud) => [...(await readingCalls(cloud)), ...(await gateCalls(cloud)), ...(await staffCalls(cloud))])),
  // A cloud of their own: where one session is large, lists take one call more.
  ...(await inCloud(async (cloud) => {
    const stage = openStage(cloud)
    return [...(await placeCalls(stage)), ...(await largeCalls(stage))]
  })),
]

const inCloud = async (measure: (cloud: Cloud) => Promise<readonly Figure[]>): Promise<readonly Figure[]> => {
  const cloud = await startCloud({ seed: true })
  try {
    return await measure(cloud)
  } finally {
    await cloud.stop()
  }
}
