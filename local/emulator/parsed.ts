import { type Document, parseDocument } from './wire'

/** Smaller documents are parsed faster than they are found again. */
const leastText = 4_000
const mostKept = 200
const mostText = 64_000_000

/**
 * Large documents as they were parsed last, by their text: a session's ledger is read far more often than it changes, and
 * its parsing would be most of what a call takes. They are shared, so nobody may change one. What is undone needs no
 * care: a text means the same whenever it is read.
 */
export const openParsed = () => {
  const documents = new Map<string, Document>()
  const texts = new WeakMap<Document, string>()
  let kept = 0

  const forget = (text: string): void => {
    if (documents.delete(text)) kept -= text.length
  }

  const keep = (text: string, document: Document): void => {
    // What is not plain JSON (dates) may be read as something else than what was written.
    if (text.length < leastText || text.includes('"$')) return
    forget(text)
    documents.set(text, document)
    texts.set(document, text)
    kept += text.length
    for (const oldest of documents.keys()) {
      if (documents.size <= mostKept && kept <= mostText) break
      forget(oldest)
    }
  }

  const read = (text: string): Document => {
    const document = documents.get(text) ?? parseDocument(text)
    keep(text, document)
    return document
  }

  return { read, keep, textOf: (document: Document): string | undefined => texts.get(document) }
}
