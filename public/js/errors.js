// A person who sent a form with mistakes must land on the list of them, and from the list in the field itself.
export function showErrors() {
  const summary = document.querySelector('[data-error-summary]')
  if (!summary) return
  if (!document.title.startsWith('Ошибка:')) document.title = `Ошибка: ${document.title}`
  // The browser's own autofocus comes before the first frame; older browsers know it only for fields.
  requestAnimationFrame(() => { if (document.activeElement !== summary) summary.focus() })
  summary.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]')
    const field = link && document.getElementById(decodeURIComponent(link.getAttribute('href').slice(1)))
    if (!field) return
    event.preventDefault()
    ;(field.closest('.field') ?? field).scrollIntoView({ block: 'start' })
    field.focus({ preventScroll: true })
  })
}
