// In a list filled in line by line Enter goes to the same field of the next line, Shift+Enter to that above:
// the way a teacher's paper is read, column by column. On the last line Enter stays; Ctrl+Enter sends the list.
export function helpLines() {
  for (const form of document.querySelectorAll('form[data-lines]')) {
    form.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.altKey || !event.target.matches('input[type=text]')) return
      event.preventDefault()
      const column = [...form.querySelectorAll(`input[type=text][name="${event.target.name}"]`)]
      column[column.indexOf(event.target) + (event.shiftKey ? -1 : 1)]?.focus()
    })
  }
}
