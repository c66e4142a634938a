import { SaxesParser } from 'saxes'
import { Unreadable } from './openArchive'

/** What is met on the way through a document; names are without their prefix. */
export interface Visitor {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly close?: (name: string) => void
  /** @param inside  the element in which the text stands */
  readonly text?: (text: string, inside: string) => void
}

/** Goes through an XML document from its beginning to its end. Entities of its own are not expanded. Throws `Unreadable`. */
export const walkXml = (bytes: Buffer, { open, close, text }: Visitor): void => {
  const parser = new SaxesParser()
  const path: string[] = []
  parser.on('error', () => {
    throw new Unreadable('not XML')
  })
  parser.on('opentag', ({ name, attributes }) => {
    path.push(localName(name))
    open?.(localName(name), attributes)
  })
  parser.on('closetag', ({ name }) => {
    path.pop()
    close?.(localName(name))
  })
  const told = (words: string): void => text?.(words, path.at(-1) ?? '')
  parser.on('text', told)
  parser.on('cdata', told)
  parser.write(bytes.toString('utf8').replace(/^\uFEFF/, '')).close()
}

export const localName = (name: string): string => name.slice(name.indexOf(':') + 1)
