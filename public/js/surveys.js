// Helps of the questionnaires: a colleague is found by typing, a link is copied by one press.
export function helpSurveys() {
  document.querySelectorAll('[data-choose]').forEach(addSearch)
  if (navigator.clipboard) document.querySelectorAll('[data-copy]').forEach(addCopy)
}

// The list stays a <select>, which is what is sent; typing a few letters of the name chooses from it.
function addSearch(holder, index) {
  const select = holder.querySelector('select')
  const options = [...select.options].filter((option) => option.value !== '')
  const list = document.createElement('datalist')
  list.id = `choose-${index}`
  list.append(...options.map((option) => new Option(option.text, option.text)))
  const input = document.createElement('input')
  input.className = select.className.replace('form-select', 'form-control')
  input.setAttribute('list', list.id)
  input.autocomplete = 'off'
  input.placeholder = 'Начните вводить фамилию'
  input.value = select.value === '' ? '' : select.selectedOptions[0].text
  for (const name of ['aria-describedby', 'aria-invalid']) if (select.hasAttribute(name)) input.setAttribute(name, select.getAttribute(name))
  input.id = select.id
  select.removeAttribute('id')
  select.hidden = true
  select.after(input, list)
  input.addEventListener('change', () => settle(input, select, options))
}

// Part of a name is enough when only one person has it; anything else is cleared, so that nobody is named by mistake.
function settle(input, select, options) {
  const typed = input.value.trim().toLocaleLowerCase('ru').replaceAll('ё', 'е')
  const matching = typed === '' ? [] : options.filter((option) => option.text.toLocaleLowerCase('ru').replaceAll('ё', 'е').startsWith(typed))
  const found = matching.find((option) => option.text.length === input.value.trim().length) ?? (matching.length === 1 ? matching[0] : null)
  select.value = found ? found.value : ''
  input.value = found ? found.text : ''
}

function addCopy(holder) {
  const field = holder.querySelector('input, textarea')
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'btn btn-plain'
  button.textContent = 'Скопировать'
  button.setAttribute('aria-label', `Скопировать: ${field.getAttribute('aria-label') ?? field.labels?.[0]?.textContent ?? ''}`)
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(field.value)
    button.textContent = 'Скопировано'
  })
  holder.append(button)
}
