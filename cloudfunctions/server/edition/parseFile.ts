import { LineCounter, parseDocument, type YAMLError } from 'yaml'
import { ok, refuse, type Result } from '@domain/kernel/result'
import type { EditionContent } from '@domain/edition/edition'
import { readEditionFile, type FileWrong } from '@domain/edition/editionFile'

/** An edition file's content from its text. Refuses all that is wrong: in the YAML, by line; or in what it says. */
export const parseFile = (text: string): Result<EditionContent, FileWrong> => {
  const written = readYaml(text)
  return written.ok ? readEditionFile(written.value) : written
}

/** What a YAML text says, as plain values. Refuses by line what is not YAML, keys written twice, and references. */
export const readYaml = (text: string): Result<unknown, FileWrong> => {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, prettyErrors: false })
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      where: `第 ${lineCounter.linePos(error.pos[0]).line} 行`,
      message: messageOf(error),
    }))
    return refuse({ code: 'EDITION_FILE_WRONG', problems })
  }
  try {
    // References (& and *) can make a small text enormous; a clerk does not need them.
    return ok(document.toJS({ maxAliasCount: 0 }) as unknown)
  } catch {
    return refuse({ code: 'EDITION_FILE_WRONG', problems: [{ where: '整个文件', message: '不要用 & 和 * 引用别处' }] })
  }
}

const MESSAGES: Partial<Record<YAMLError['code'], string>> = {
  BAD_INDENT: '左边没有对齐',
  TAB_AS_INDENT: '左边要用空格对齐，不能用制表符',
  DUPLICATE_KEY: '同一层里这个名称写了两次',
  MISSING_CHAR: '少了一个符号，看看引号、括号和逗号',
  MULTIPLE_DOCS: '一个文件里只写一届',
  BLOCK_AS_IMPLICIT_KEY: '冒号用错了，或者左边没有对齐',
}

const messageOf = ({ code }: YAMLError): string => MESSAGES[code] ?? '写法不对，看看冒号后面有没有空格、左边有没有对齐'
