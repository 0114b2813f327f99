// A question that depends on another answer is shown only while that answer stands.
// What is typed in a hidden question stays there; the server leaves out what is not asked.
export function helpConditions() {
  for (const form of new Set([...document.querySelectorAll('[data-when]')].map((block) => block.closest('form, main')))) {
    for (const text of form.querySelectorAll('.survey-when-text')) text.hidden = true
    form.addEventListener('change', () => settle(form))
    settle(form)
  }
}

// In the order of the page: a question that is hidden decides for nobody.
function settle(form) {
  for (const block of form.querySelectorAll('[data-when]')) block.hidden = !isAsked(form, block)
  // On the page of the preview a section of which nothing is asked goes with its heading.
  for (const part of form.querySelectorAll('[data-part]')) part.hidden = !part.querySelector(':scope > :not(h2, [hidden])')
}

function isAsked(form, block) {
  const chosen = [...form.querySelectorAll('input:checked')].filter((input) => input.name === block.dataset.when && !input.closest('[data-when][hidden]'))
  return chosen.some((input) => block.dataset.values.split(' ').includes(input.value))
}
