import { cpus, loadavg } from 'node:os'
import type { Heavy } from './heavy.ts'

export type Line = { title: string; path: string; app: number; tail: number; floor: number; statements: number; bytes: number; mostMs: number }

export const mostStatements = 20

const verdict = (passes: boolean) => (passes ? 'pass' : '**fail**')

/** docs/performance.md */
export function report(lines: Line[], heavy: Heavy[], rounds: number, each: number): string {
  return `# Performance

Written by \`npm run bench\`: the built application on a centre of 10,000 people after five school years (profiles, requests, pairs,
programmes, consents and surveys of each year). Each page is asked by one client in turns with its floor: a bare HTTP server with prepared
better-sqlite3 statements and one compiled template that sends the same bytes. ${rounds} rounds of ${each} requests; the ratio matters more than
the milliseconds, since both ran on the same machine in the same minutes (${cpus().length} cores with a load of ${(loadavg()[1] ?? 0).toFixed(1)}, Node ${process.versions.node}). Targets: the median under 100 ms
(search 50 ms), at most ${mostStatements} statements a page. Statements are all that one request asks of the database, who is asking and the menu included.

## Pages

| page | app, ms (p50) | app, ms (p95) | floor, ms (p50) | app / floor | statements | bytes | target |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |
${lines.map(pageLine).join('\n')}

## Long work

| work | seconds | MB above idle | target |
| --- | ---: | ---: | --- |
${heavy.map(heavyLine).join('\n')}
`
}

function pageLine({ title, path, app, tail, floor, statements, bytes, mostMs }: Line): string {
  const passes = app <= mostMs && statements <= mostStatements
  const figures = [app.toFixed(1), tail.toFixed(1), floor.toFixed(2), (app / floor).toFixed(1), statements, bytes]
  return `| ${title} \`${decodeURIComponent(path)}\` | ${figures.join(' | ')} | ${mostMs} ms: ${verdict(passes)} |`
}

function heavyLine({ title, seconds, megabytes, mostSeconds, mostMegabytes }: Heavy): string {
  const target = `${mostSeconds} s${mostMegabytes === null ? '' : `, ${mostMegabytes} MB`}`
  const passes = seconds <= mostSeconds && (mostMegabytes === null || megabytes <= mostMegabytes)
  return `| ${title} | ${seconds.toFixed(2)} | ${megabytes.toFixed(0)} | ${target}: ${verdict(passes)} |`
}
