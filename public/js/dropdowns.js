// Dropdowns are <details>: Escape and a click elsewhere close them.
export function helpDropdowns() {
  const opened = () => document.querySelectorAll('details[data-closes][open]')
  document.addEventListener('click', (event) => {
    for (const details of opened()) if (!details.contains(event.target)) details.open = false
  })
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    for (const details of opened()) {
      const inside = details.contains(document.activeElement)
      details.open = false
      if (inside) details.querySelector('summary').focus()
    }
  })
}
