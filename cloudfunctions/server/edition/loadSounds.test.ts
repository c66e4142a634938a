import { soundsLike } from '@domain/event/sounds'
import { loadSounds } from './loadSounds'

describe('the sound of a name', () => {
  let sounds = ''
  beforeAll(async () => {
    sounds = (await loadSounds())(['科技大讲堂：科技型企业培育', '长平广场', 'AI 与潞绸', '绿色能源'])
  })
  it('is its pinyin without tones, parted at signs', () => {
    expect(sounds).toBe('ke ji da jiang tang|ke ji xing qi ye pei yu|chang ping guang chang|ai|yu lu chou|lv se neng yuan')
  })
  it.each(['kjdjt', 'changping', 'ai', 'luchou', 'lvse'])('is found by %s', (letters) => {
    expect(soundsLike(sounds, letters)).toBe(true)
  })
})
