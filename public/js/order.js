// In the editor of a questionnaire Alt+↑ and Alt+↓ move the question one stands on, as the buttons «Выше» and «Ниже» do;
// after the page has come back the focus is on the same question.
export function helpOrder() {
  const editor = document.querySelector('[data-order]')
  if (!editor) return
  for (const hint of editor.querySelectorAll('[data-order-keys]')) hint.hidden = editor.querySelectorAll('li[id]').length < 2
  // Going to the anchor takes the focus away, so it is set after that.
  window.addEventListener('load', () => setTimeout(() => focusOn(editor, location.hash.slice(1))))
  editor.addEventListener('keydown', (event) => {
    const step = { ArrowUp: 'up', ArrowDown: 'down' }[event.key]
    const row = event.target.closest('li[id]')
    if (!step || !row || !event.altKey) return
    event.preventDefault()
    row.querySelector(`input[name=step][value=${step}]`)?.form.requestSubmit()
  })
}

function focusOn(editor, at) {
  if (at) editor.querySelector(`#${CSS.escape(at)} :is(a, summary)`)?.focus()
}
