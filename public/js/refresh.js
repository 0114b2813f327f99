// Pages of long work show fresh numbers: <div id="…" data-refresh="2"> is fetched anew every two seconds until it carries no such mark.
export function refreshProgress() {
  const part = document.querySelector('[data-refresh][id]')
  if (part) setTimeout(() => renew(part), 1000 * (Number(part.dataset.refresh) || 3))
}

async function renew(part) {
  const fresh = await load(part.id)
  if (fresh === null) return location.reload()
  if (fresh) part.replaceWith(fresh)
  refreshProgress()
}

/** The new element; null when the page no longer has it; undefined when the server could not be asked. */
async function load(id) {
  try {
    const answer = await fetch(location.href, { headers: { accept: 'text/html' } })
    if (!answer.ok || answer.redirected) return null
    return new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(id)
  } catch {
    return undefined
  }
}
