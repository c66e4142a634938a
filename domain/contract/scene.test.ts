import { idOfScene, SCENE_MAX, sceneOf } from '@domain/contract/scene'

describe('what a mini-program code tells its page', () => {
  it('is the id, and comes back encoded or not', () => {
    expect(idOfScene(sceneOf('2025.kick-off'))).toBe('2025.kick-off')
    expect(idOfScene(encodeURIComponent('2025.kick-off'))).toBe('2025.kick-off')
  })
  it('fits, however long the longest id is', () => {
    const longest = `${'a'.repeat(12)}.${'b'.repeat(19)}`
    expect(sceneOf(longest)).toHaveLength(SCENE_MAX)
    expect(idOfScene(longest)).toBe(longest)
  })
  it.each(['', '%', 'https://example.com', '2025', '2025.KICK', '2025.a/../b', `2025.${'b'.repeat(20)}`])('is nothing of ours: "%s"', (scene) => {
    expect(idOfScene(scene)).toBeUndefined()
  })
})
