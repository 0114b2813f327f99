// Rows of a list by keys: ↓ ↑ (or j k) go from row to row, the space bar (or x) ticks the row, Enter opens it.
// The keys work only while the list has the focus: nothing is taken from fields, buttons or the scrolling of a page (WCAG 2.1.4).
export function helpRows() {
  for (const table of document.querySelectorAll('table[data-rows]')) {
    const region = table.closest('[tabindex]') ?? table
    region.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest('input:not([type=checkbox]), textarea, select')) return
      const act = actOf(event)
      if (act && act(table, event)) event.preventDefault()
    })
  }
}

// Letters are taken by their place on the keyboard: in the Russian layout j, k and x give о, л and ч.
function actOf(event) {
  if (event.key === 'ArrowDown' || event.code === 'KeyJ') return (table) => step(table, 1)
  if (event.key === 'ArrowUp' || event.code === 'KeyK') return (table) => step(table, -1)
  if (event.code === 'KeyX' || (event.key === ' ' && !event.target.closest('input, button'))) return tick
  if (event.key === 'Enter' && !event.target.closest('a, button, input')) return open
  return null
}

function step(table, by) {
  const rows = [...table.tBodies[0].rows]
  const here = rows.indexOf(table.querySelector('tr.is-here'))
  const row = rows[here === -1 && by < 0 ? -1 : Math.min(rows.length - 1, Math.max(0, here + by))]
  if (!row) return false
  rows[here]?.classList.remove('is-here')
  row.classList.add('is-here')
  const focus = row.querySelector('th a') ?? row.querySelector('a')
  focus?.focus({ preventScroll: true })
  row.scrollIntoView({ block: 'nearest' })
  return true
}

function tick(table) {
  const box = table.querySelector('tr.is-here .pick-cell input')
  box?.click()
  return Boolean(box)
}

function open(table) {
  const link = table.querySelector('tr.is-here a')
  link?.click()
  return Boolean(link)
}
