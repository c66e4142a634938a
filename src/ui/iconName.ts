/** The icons of drawings/_icons.scss, and below those that are imported where they are shown. */
export type IconName =
  | 'home' | 'calendar' | 'ticket' | 'person' | 'qr' | 'route' | 'phone' | 'flag' | 'lecture' | 'flower' | 'film' | 'firm'
  | 'sprout' | 'telescope' | 'gate' | 'chevron' | 'ok' | 'no' | 'warning' | 'notice' | 'clock'
  | 'people' | 'text' | 'shield' | 'device' | 'offline'
  | 'list' | 'chat' | 'entrance' | 'search' | 'close'
  | 'calendarPlus'
  // Of drawings/_moreIcons.scss: their style is moreIcons.scss.
  | 'check' | 'pin' | 'plus' | 'minus' | 'scan' | 'mail' | 'share' | 'photo' | 'walk' | 'copy'
  // Of drawings/_siteIcons.scss.
  | 'aid' | 'child' | 'toilet' | 'parking' | 'rain'
