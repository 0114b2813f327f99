const longest = 120
// Room for an extension and the number of a copy: the papers of one title get one name, whatever they end with.
const mostTitle = longest - '.signature (99)'.length
const tail = 40

/** A file name that Windows takes (no / \ : * ? " < > |, at most 120 characters with its extension), like no other of the folder. */
export function namesOf() {
  const taken = new Set<string>()
  return (title: string, extension: string): string => {
    const ending = extension === '' ? '' : `.${extension}`
    for (let copy = 1; ; copy += 1) {
      const number = copy === 1 ? '' : ` (${copy})`
      const name = shortened(clean(title)) + number + ending
      // Windows takes «Отчёт» and «отчёт» for one file.
      if (taken.has(name.toLocaleLowerCase('ru'))) continue
      taken.add(name.toLocaleLowerCase('ru'))
      return name
    }
  }
}

// A long title loses its middle: a paper is told by its end, «от 03.10.2023 № 253-1».
function shortened(text: string): string {
  return text.length <= mostTitle ? text : `${text.slice(0, mostTitle - tail - 1).trimEnd()}…${text.slice(-tail).replace(/^\S*\s+/, '')}`
}

/** The extension of a file as it was uploaded, without the dot, in small letters; empty when there is none. */
export function extensionOf(name: string): string {
  return /\.([\p{L}\d]{1,8})$/u.exec(name)?.[1]?.toLowerCase() ?? ''
}

function clean(title: string): string {
  const safe = title
    .replace(/\u00a0/g, ' ')
    .replace(/(?<=\d)[/\\](?=\d)/g, '-')
    .replace(/[/\\:*?"<>|\p{Cc}\p{Surrogate}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  // A device of Windows: a file may not be called so.
  return /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(safe) || safe === '' ? `_${safe}` : safe
}
