import type { BaseType } from '@domain/base/base'

/** 类型 of a place. */
export const TYPE_WORDS: Readonly<Record<BaseType, string>> = {
  scienceBase: '科普基地', openLab: '开放实验室', innovationCentre: '创新中心', pilotBase: '中试基地', venue: '场馆',
}
