import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Entry, Person } from '@domain/person/person'
import { personIdOf } from '../../cloudfunctions/server/identity/personId'
import { openIdOf } from '../../local/host/personas'
import type { Cloud } from './cloud'
import { readAll } from './database'

/** Everybody's document, as the database has it. */
export const allPeople = async ({ emulatorUrl }: Pick<Cloud, 'emulatorUrl'>): Promise<readonly Person[]> =>
  ((await readAll(emulatorUrl, 'agenda')) as readonly unknown[] as readonly Person[]).filter((document) => 'entries' in document)

/** The entries of everybody. */
export const allEntries = async (cloud: Pick<Cloud, 'emulatorUrl'>): Promise<readonly Entry[]> =>
  (await allPeople(cloud)).flatMap(({ entries }) => Object.values(entries))

/** The id under which a persona is known in this cloud. */
export const personIdFor = ({ dataFolder }: Pick<Cloud, 'dataFolder'>, persona: string): string => {
  const { IDENTITY_KEY } = JSON.parse(readFileSync(path.join(dataFolder, 'keys.json'), 'utf8')) as { IDENTITY_KEY: string }
  return personIdOf(openIdOf(persona), Buffer.from(IDENTITY_KEY, 'base64'))
}

/** A persona's document; undefined when there is none. */
export const personOf = async (cloud: Pick<Cloud, 'emulatorUrl' | 'dataFolder'>, persona: string): Promise<Person | undefined> => {
  const id = personIdFor(cloud, persona)
  return (await allPeople(cloud)).find(({ personId }) => personId === id)
}

/** A persona's entries; undefined when nothing at all is kept. */
export const entriesOf = async (cloud: Pick<Cloud, 'emulatorUrl' | 'dataFolder'>, persona: string): Promise<readonly Entry[] | undefined> => {
  const person = await personOf(cloud, persona)
  return person && Object.values(person.entries)
}
