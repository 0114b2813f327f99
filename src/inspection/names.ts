const longest = 120

/** A file name that Windows takes (no / \ : * ? " < > |, at most 120 characters with its extension), like no other of the folder. */
export function namesOf() {
  const taken = new Set<string>()
  return (title: string, extension: string): string => {
    const ending = extension === '' ? '' : `.${extension}`
    for (let copy = 1; ; copy += 1) {
      const number = copy === 1 ? '' : ` (${copy})`
      const name = shortened(clean(title), longest - number.length - Math.max(ending.length, '.docx'.length)) + number + ending
      // Windows takes «Отчёт» and «отчёт» for one file.
      if (taken.has(name.toLocaleLowerCase('ru'))) continue
      taken.add(name.toLocaleLowerCase('ru'))
      return name
    }
  }
}

// Between words, for half a number is another number; alike for the Word file and the PDF beside it.
function shortened(title: string, room: number): string {
  if (title.length <= room) return title
  const cut = title.slice(0, room)
  return (cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut.slice(0, -1)).replace(/[\s№–,]+$/, '') + '…'
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
