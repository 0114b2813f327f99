// A long form marked data-guard asks before the page is left with unsent changes.
export function guardForms() {
  for (const form of document.querySelectorAll('form[data-guard]')) {
    let changed = form.querySelector('.is-invalid, .choices-invalid') !== null
    form.addEventListener('input', () => { changed = true })
    form.addEventListener('submit', () => { changed = false })
    window.addEventListener('beforeunload', (event) => {
      if (!changed) return
      event.preventDefault()
      event.returnValue = true // browsers before 119 look only at this
    })
  }
}
