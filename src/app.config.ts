import { appConfig } from './appConfig'

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
      appConfig({
        bar: '#FFFFFF',
        barWords: 'black',
        page: '#F5F7FB',
        tab: '#FFFFFF',
        tabWords: '#51586A',
        tabChosen: '#0B57D0',
        tabBorder: 'black',
      }),
)
