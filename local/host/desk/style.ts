/** The desk's look: plain, readable, light and dark. */
export const DESK_STYLE = `
:root { color-scheme: light dark; --line: #d5d9de; --back: #f5f6f8; --card: #fff; --text: #1d2129; --soft: #5b6470; --accent: #1f5fbf; --bad: #b3261e }
@media (prefers-color-scheme: dark) { :root { --line: #3a4048; --back: #16181c; --card: #1f2227; --text: #e8eaed; --soft: #a3abb5; --accent: #8ab4f8; --bad: #f2b8b5 } }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 1080px; padding: 16px; background: var(--back); color: var(--text); font: 16px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans SC Variable", sans-serif }
h1 { margin: 0; font-size: 24px } h2 { margin: 0 0 8px; font-size: 18px }
p { margin: 4px 0 12px; color: var(--soft) } a { color: var(--accent) }
main { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 420px), 1fr)); gap: 16px }
section { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 16px; min-width: 0 }
.wide { grid-column: 1 / -1 }
.large { font-size: 22px; color: var(--text); font-variant-numeric: tabular-nums }
.choices { display: flex; flex-wrap: wrap; gap: 8px; margin: 8px 0 }
button, input[type=datetime-local] { font: inherit; min-height: 40px; padding: 4px 14px; border: 1px solid var(--line); border-radius: 8px; background: transparent; color: var(--text) }
button { cursor: pointer } button[aria-pressed=true] { background: var(--accent); border-color: var(--accent); color: var(--card) }
label { color: var(--soft) }
.scroll { overflow-x: auto }
table { border-collapse: collapse; width: 100%; font-size: 14px; font-variant-numeric: tabular-nums }
th, td { text-align: left; padding: 4px 12px 4px 0; border-bottom: 1px solid var(--line); white-space: nowrap }
.bad { color: var(--bad) }
ol { margin: 0; padding-left: 24px } pre { margin: 4px 0 12px; white-space: pre-wrap; overflow-wrap: anywhere; font-size: 13px }
code { white-space: nowrap; background: var(--back); padding: 2px 6px; border-radius: 4px }
#problem { border: 1px solid var(--bad); border-radius: 8px; padding: 8px 12px; color: var(--bad) }
`
