import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ROOT } from '../../local/paths'
import { hashOfCloud } from './hashOfCloud'

const CACHE = path.join(ROOT, '.cache', 'seeded')
/** Of the moment, not of the data: a clock starts anew in every cloud. */
const NOT_KEPT = ['clock.json', 'functions.log', 'host.json', 'instance.cjs']

/** Templates of earlier states of the code. What is being seeded right now (`new-`) may be another worker's. */
const forgetOlder = (): void => {
  for (const name of readdirSync(CACHE)) {
    if (!name.startsWith('new-')) rmSync(path.join(CACHE, name), { recursive: true, force: true })
  }
}

const keep = (folder: string, template: string): void => {
  for (const name of NOT_KEPT) rmSync(path.join(folder, name), { force: true })
  try {
    renameSync(folder, template)
  } catch {
    // Another test file was faster, with the same content.
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * A new data folder with the demonstration in it. The first test after a change lets a host seed one and keeps it as a
 * template; a copy costs nothing, a seed two seconds of both processors in every test file.
 */
export const newSeededFolder = async (seedIn: (folder: string) => Promise<void>): Promise<string> => {
  const template = path.join(CACHE, hashOfCloud())
  if (!existsSync(template)) {
    mkdirSync(CACHE, { recursive: true })
    forgetOlder()
    const folder = mkdtempSync(path.join(CACHE, 'new-'))
    await seedIn(folder)
    keep(folder, template)
  }
  const copy = mkdtempSync(path.join(tmpdir(), 'cloud-'))
  cpSync(template, copy, { recursive: true })
  return copy
}
