import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { storedArchive } from '@domain/kernel/storedArchive'
import type { Upload } from '@domain/upload/upload'
import type { Cloud } from './cloud'
import { readAll } from './database'
import { request } from './request'
import { freshKey } from './scienceWeek'

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/** An xlsx as a teacher might send one: its cells as texts. */
export const sheetOf = (rows: readonly (readonly string[])[]): Buffer => {
  const cells = (row: readonly string[]) => row.map((text) => `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`).join('')
  return Buffer.from(storedArchive([
    { path: 'xl/workbook.xml', text: '<workbook xmlns:r="r"><sheets><sheet name="1" r:id="a"/></sheets></workbook>' },
    { path: 'xl/_rels/workbook.xml.rels', text: '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>' },
    { path: 'xl/worksheets/sheet1.xml', text: `<worksheet><sheetData>${rows.map((row) => `<row>${cells(row)}</row>`).join('')}</sheetData></worksheet>` },
  ]))
}

/** Puts a file into the cloud's storage, as a phone does. @returns its id */
export const putFile = async ({ url }: Pick<Cloud, 'url'>, persona: string, cloudPath: string, body: Buffer): Promise<string> => {
  const { status, text } = await request('PUT', `${url}/storage/${cloudPath}`, { body, headers: { 'x-persona': persona } })
  if (status !== 200) throw new Error(`storage: ${status} ${text}`)
  return (JSON.parse(text) as { readonly fileID: string }).fileID
}

/** Opens a slot and puts a file there; it is not confirmed yet. */
export const sendFile = async (cloud: Cloud, persona: string, body: Buffer, requestKey = freshKey()) => {
  const reply = await cloud.call(persona, 'openUpload', { requestKey, purpose: 'names', size: Math.min(body.length, 1000) })
  if (!reply.ok) throw new Error(`no slot: ${reply.refusal.code}`)
  const { uploadId, cloudPath } = reply.value
  return { requestKey, uploadId, cloudPath, fileId: await putFile(cloud, persona, cloudPath, body) }
}

/** The same, confirmed. */
export const sendSheet = async (cloud: Cloud, persona: string, rows: readonly (readonly string[])[]) => {
  const sent = await sendFile(cloud, persona, sheetOf(rows))
  const { uploadId, fileId } = sent
  const reply = await cloud.call(persona, 'confirmUpload', { uploadId, fileId })
  if (!reply.ok) throw new Error(`not confirmed: ${reply.refusal.code}`)
  return sent
}

/** Files that lie in the storage. */
export const filesStored = ({ dataFolder }: Pick<Cloud, 'dataFolder'>): number => {
  const folder = path.join(dataFolder, 'cloud', 'files')
  return existsSync(folder) ? readdirSync(folder).filter((name) => name !== 'secret').length : 0
}

/** Every slot, also those that are only remembered. */
export const slotsKept = async ({ emulatorUrl }: Pick<Cloud, 'emulatorUrl'>): Promise<readonly Upload[]> =>
  ((await readAll(emulatorUrl, 'agenda')) as readonly unknown[] as readonly Upload[]).filter((document) => 'uploadId' in document)

/** Slots that are taken, everybody's. */
export const slotsTaken = async (cloud: Pick<Cloud, 'emulatorUrl'>): Promise<readonly Upload[]> =>
  (await slotsKept(cloud)).filter(({ state }) => state !== 'erased')
