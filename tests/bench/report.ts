import { cpus, loadavg } from 'node:os'
import type { Heavy } from './heavy.ts'
import type { Meeting } from './meeting.ts'

export type Line = { title: string; path: string; app: number; tail: number; floor: number; statements: number; bytes: number; mostMs: number }

export const mostStatements = 20

const verdict = (passes: boolean) => (passes ? 'pass' : '**fail**')

/** What was measured; a part that was not run keeps the words it has. */
export type Measured = { lines?: Line[]; heavy?: Heavy[]; meeting?: Meeting; folder?: Heavy }

/** docs/performance.md; `before` is its text by now. */
export function report({ lines, heavy, meeting, folder }: Measured, before: string, rounds: number, each: number): string {
  const old = (title: string) => new RegExp(`(?<=## ${title}\\n\\n)[^]*?(?=\\n*(?:\\n## |$))`).exec(before)?.[0] ?? 'Not measured yet.'
  const introduction = lines ? introductionOf(rounds, each) : before.slice(0, before.indexOf('\n## ')).trim()
  const parts = [
    ['Pages', lines ? pagesTable(lines) : old('Pages')],
    ['Long work', heavy ? `Medians of three runs, each in a process of its own.\n\n${heavyTable(heavy)}` : old('Long work')],
    ['Folder for an inspection', folder ? heavyTable([folder]) : old('Folder for an inspection')],
    ['Staff meeting', meeting ? meetingTable(meeting) : old('Staff meeting')],
    // Counted by tests/journeys/fifteen.test.ts and written by hand.
    ['Fifteen pairs', old('Fifteen pairs')],
  ]
  return `${introduction}\n\n${parts.map(([title, body]) => `## ${title}\n\n${body}\n`).join('\n')}`
}

function introductionOf(rounds: number, each: number): string {
  return `# Performance

Written by \`npm run bench\`: the built application on a centre of 10,000 people after five school years (profiles, requests, pairs,
programmes, consents and surveys of each year). Each page is asked by one client in turns with its floor: a bare HTTP server with prepared
better-sqlite3 statements and one compiled template that sends the same bytes. ${rounds} rounds of ${each} requests; the ratio matters more than
the milliseconds, since both ran on the same machine in the same minutes (${cpus().length} cores with a load of ${(loadavg()[1] ?? 0).toFixed(1)}, Node ${process.versions.node}). Targets: the median under 100 ms
(search 50 ms), at most ${mostStatements} statements a page. Statements are all that one request asks of the database, who is asking and the menu included.`
}

function pagesTable(lines: Line[]): string {
  return `| page | app, ms (p50) | app, ms (p95) | floor, ms (p50) | app / floor | statements | bytes | target |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |
${lines.map(pageLine).join('\n')}`
}

function heavyTable(heavy: Heavy[]): string {
  return `| work | seconds | MB above idle | target |
| --- | ---: | ---: | --- |
${heavy.map(heavyLine).join('\n')}`
}

const mostTail = 300

function meetingTable({ people, requests, errors, median, tail, longest, seconds, lost, pages, pagesTail }: Meeting): string {
  const passes = errors === 0 && lost === 0 && tail < mostTail
  return `${people} people open A1 by their links, save each of its sections and send it, from the first to the last in ${seconds.toFixed(0)} s, while the methodist
opens lists (${pages} pages, p95 ${pagesTail.toFixed(0)} ms). Lost are answers that were sent and do not stand in the base word for word.
Load of the machine: ${(loadavg()[0] ?? 0).toFixed(1)} on ${cpus().length} cores.

| requests | errors | ms (p50) | ms (p95) | longest, ms | answers lost | target |
| ---: | ---: | ---: | ---: | ---: | ---: | --- |
| ${[requests, errors, median.toFixed(0), tail.toFixed(0), longest.toFixed(0), lost].join(' | ')} | p95 under ${mostTail} ms, no error, nothing lost: ${verdict(passes)} |`
}

function pageLine({ title, path, app, tail, floor, statements, bytes, mostMs }: Line): string {
  const passes = app <= mostMs && statements <= mostStatements
  const figures = [app.toFixed(1), tail.toFixed(1), floor.toFixed(2), (app / floor).toFixed(1), statements, bytes]
  return `| ${title} \`${decodeURIComponent(path)}\` | ${figures.join(' | ')} | ${mostMs} ms: ${verdict(passes)} |`
}

function heavyLine({ title, seconds, megabytes, mostSeconds, mostMegabytes }: Heavy): string {
  const target = [mostSeconds === null ? null : `${mostSeconds} s`, mostMegabytes === null ? null : `${mostMegabytes} MB`].filter(Boolean).join(', ')
  const passes = (mostSeconds === null || seconds <= mostSeconds) && (mostMegabytes === null || megabytes <= mostMegabytes)
  return `| ${title} | ${seconds.toFixed(2)} | ${megabytes.toFixed(0)} | ${target ? `${target}: ${verdict(passes)}` : '–'} |`
}
