// «Отметить все» in the head of a list, and the number of rows marked.
export function helpLists() {
  foldFilters()
  for (const all of document.querySelectorAll('[data-check-all]')) {
    const area = all.closest('form') ?? all.closest('table')
    const boxes = [...area.querySelectorAll('.pick-cell input[type=checkbox]:not([data-check-all])')]
    const counters = area.querySelectorAll('[data-checked-count]')
    const refresh = () => {
      const marked = boxes.filter((box) => box.checked).length
      all.checked = marked > 0 && marked === boxes.length
      all.indeterminate = marked > 0 && marked < boxes.length
      for (const counter of counters) counter.textContent = `Отмечено: ${marked}`
    }
    all.hidden = boxes.length === 0
    all.addEventListener('change', () => { for (const box of boxes) box.checked = all.checked; refresh() })
    for (const box of boxes) box.addEventListener('change', refresh)
    refresh()
  }
}

/** On a phone the filter would stand between the head and the list: it is folded, with the search left one tap away. */
function foldFilters() {
  if (!window.matchMedia('(max-width: 40em)').matches) return
  for (const form of document.querySelectorAll('form.filters')) {
    const fold = document.createElement('details')
    const summary = document.createElement('summary')
    fold.className = 'filters-fold'
    summary.className = 'btn btn-plain'
    summary.textContent = 'Поиск и отбор'
    form.before(fold)
    fold.append(summary, form)
  }
}
