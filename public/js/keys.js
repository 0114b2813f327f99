// «/» goes to the search field, Ctrl+Enter sends the form one is typing in. The key of «/» gives «.» in the Russian layout.
// The public site has no single-key command: a visitor cannot switch it off (WCAG 2.1.4).
export function helpKeys() {
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) sendForm(event)
    else if (isSlash(event)) goToSearch(event)
  })
}

function isSlash(event) {
  const plain = !event.ctrlKey && !event.altKey && !event.metaKey
  return plain && (event.key === '/' || event.code === 'Slash') && document.body.classList.contains('is-work')
}

function sendForm(event) {
  const form = event.target.closest?.('form')
  if (!form) return
  event.preventDefault()
  form.requestSubmit()
}

function goToSearch(event) {
  if (event.target.closest?.('input, textarea, select, [contenteditable]')) return
  const search = document.querySelector('main input[type=search]')
  if (!search) return
  event.preventDefault()
  search.focus()
  search.select()
}
