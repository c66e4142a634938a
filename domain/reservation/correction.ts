import { unitProblem, type GroupKind } from '@domain/group/group'
import { refuse, ok, type Result } from '@domain/kernel/result'
import { nameProblem, type NameRefusal } from '@domain/reservation/personName'
import { isMobile } from '@domain/reservation/phoneNumber'

/** 更正: what a booker writes in place of the earlier answers, as typed. */
export interface TypedCorrection {
  readonly name: string
  readonly phone?: string | undefined
  readonly pickUp?: string | undefined
  readonly guardianPhone?: string | undefined
  /** A group's; its list of names is changed together with who comes (`changeParty`). Absent: as it was. */
  readonly unit?: string | undefined
  readonly kind?: GroupKind | undefined
}

/** Which answers there are to correct; what was not asked then is not asked now. */
export interface Corrected {
  readonly pickUp?: string
  readonly guardianPhone?: string
  readonly group?: object
}

export type CorrectionRefusal =
  | NameRefusal
  | { readonly code: 'PHONE_NOT_MOBILE' }
  | { readonly code: 'PHONE_NEEDED' }
  | { readonly code: 'PICK_UP_MISSING' }
  | { readonly code: 'GUARDIAN_PHONE_MISSING' }
  | { readonly code: 'UNIT_MISSING' }

export type CorrectionProblems = Readonly<Partial<Record<keyof TypedCorrection, CorrectionRefusal>>>

/** What is wrong with a correction, by field (个人信息保护法 第四十六条); the form and the function ask the same. */
export const correctionProblems = (typed: TypedCorrection, kept: Corrected): CorrectionProblems => {
  const name = nameProblem(typed.name)
  const phone = phoneProblem(typed.phone ?? '', kept)
  const unit = kept.group && typed.unit !== undefined ? unitProblem(typed.unit) : undefined
  return { ...(unit && { unit }), ...(name && { name }), ...(phone && { phone }), ...childProblems(typed, kept) }
}

const childProblems = ({ pickUp, guardianPhone = '' }: TypedCorrection, kept: Corrected): CorrectionProblems => ({
  ...(kept.pickUp !== undefined && isBlank(pickUp) && { pickUp: { code: 'PICK_UP_MISSING' } }),
  ...(kept.guardianPhone !== undefined && !isMobile(guardianPhone) && { guardianPhone: { code: 'GUARDIAN_PHONE_MISSING' } }),
})

/** A group's leader must be reachable; anybody else may leave no number. */
const phoneProblem = (phone: string, { group }: Corrected): CorrectionRefusal | undefined => {
  if (isMobile(phone)) return undefined
  if (group) return { code: 'PHONE_NEEDED' }
  return isBlank(phone) ? undefined : { code: 'PHONE_NOT_MOBILE' }
}

/** The first of them, for a refusal. */
export const checkCorrection = (typed: TypedCorrection, kept: Corrected): Result<true, CorrectionRefusal> => {
  const [first] = Object.values(correctionProblems(typed, kept))
  return first ? refuse(first) : ok(true)
}

const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === ''
