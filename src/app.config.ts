// One file without imports: Taro's build cache does not follow them from here.
/** What a bar is painted with: colours, or in WeChat the names of theme.json. */
interface BarColours {
  readonly bar: string
  readonly barWords: 'black' | 'white' | '@barWords'
  readonly page: string
  readonly tab: string
  readonly tabWords: string
  readonly tabChosen: string
  readonly tabBorder: 'black' | 'white' | '@tabBorder'
}

const TABS = [
  ['home', '首页'],
  ['activities', '活动'],
  ['tickets', '我的票'],
  ['me', '我的'],
] as const

/**
 * Behind the tabs people come to the programme. Only a few come to staff's work, behind 我的; but WeChat fetches a package ahead by
 * rule alone and not for those with a grant, and at a gate there may be no network to fetch it with.
 */
const PRELOADED = {
  'pages/home/index': ['programme'], 'pages/activities/index': ['programme'], 'pages/tickets/index': ['programme'],
  'pages/me/index': ['info', 'staff'],
} as const

/** Every component in every state, to look at: in the browser's build only. */
const GALLERY = ['pages/gallery/index']

/** The app's pages, bars and tabs. The ticket is in the main package, so that it opens without a network. */
const appConfig = (colours: BarColours, more: readonly string[] = []) => ({
  pages: [...TABS.map(([tab]) => `pages/${tab}/index`), 'pages/ticket/index', ...more],
  subPackages: [
    { root: 'pages/programme', name: 'programme', pages: ['activity/index', 'event/index', 'base/index', 'bases/index', 'square/index', 'poster/index', 'sign-up/index', 'waiting/index', 'change/index', 'move/index', 'group/index', 'group-size/index'] },
    { root: 'pages/staff', name: 'staff', pages: ['check-in/index', 'edition/index', 'sessions/index', 'session/index', 'holders/index', 'callers/index', 'calls/index', 'groups/index', 'status/index', 'crowd/index', 'urgent/index', 'sheet/index', 'gate/index', 'people/index', 'invitation/index'] },
    { root: 'pages/info', name: 'info', pages: ['about/index', 'privacy/index', 'records/index', 'reminders/index', 'family/index', 'child-rules/index', 'not-found/index'] },
  ],
  preloadRule: Object.fromEntries(
    Object.entries(PRELOADED).map(([page, names]) => [page, { network: 'all' as const, packages: [...names] }]),
  ),
  window: {
    // Said out loud, or Taro draws no bar in a browser: then there is no title and no way back.
    navigationStyle: 'default' as const,
    navigationBarTitleText: '高平科技周',
    navigationBarBackgroundColor: colours.bar,
    navigationBarTextStyle: colours.barWords as 'black',
    backgroundColor: colours.page,
    backgroundTextStyle: 'dark' as const,
  },
  tabBar: {
    color: colours.tabWords,
    selectedColor: colours.tabChosen,
    backgroundColor: colours.tab,
    borderStyle: colours.tabBorder as 'black',
    list: TABS.map(([tab, text]) => ({
      pagePath: `pages/${tab}/index`,
      text,
      iconPath: `ui/tabs/${tab}-plain.png`,
      selectedIconPath: `ui/tabs/${tab}-chosen.png`,
    })),
  },
})

/**
 * How a browser's pages slide, in ms. Taro hides the page below after `duration + delay`, and shows it again so long after
 * somebody went back as `duration` says: with a delay, going back at once left the screen empty.
 */
const SLIDE = { duration: 150, delay: 0 }

// The one place outside the platform files that asks where it runs: Taro finds no app.config with a suffix.
export default defineAppConfig(
  process.env['TARO_ENV'] === 'weapp'
    ? {
        ...appConfig({
          bar: '@bar',
          barWords: '@barWords',
          page: '@page',
          tab: '@bar',
          tabWords: '@tabWords',
          tabChosen: '@tabChosen',
          tabBorder: '@tabBorder',
        }),
        darkmode: true,
        themeLocation: 'theme.json',
        lazyCodeLoading: 'requiredComponents',
      }
    : // The bars' colours are variables of the style sheet there (ui/_bars.scss).
      {
        ...appConfig({
          bar: '#FFFFFF',
          barWords: 'black',
          page: '#F5F7FB',
          tab: '#FFFFFF',
          tabWords: '#51586A',
          tabChosen: '#0B57D0',
          tabBorder: 'black',
        }, GALLERY),
        animation: SLIDE,
      },
)
