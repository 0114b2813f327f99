// A date is typed as ДД.ММ.ГГГГ; a calendar and today's date are offered beside the field.
export function helpDates(root) {
  for (const field of root.querySelectorAll('[data-date]')) addHelp(field)
}

function addHelp(field) {
  const input = field.querySelector('input')
  const label = field.querySelector('label').firstChild.textContent.trim()
  if (input.readOnly || input.disabled) return
  // Somebody quick may be typing already: moving the field takes the cursor out of it.
  const typing = document.activeElement === input
  const line = document.createElement('div')
  line.className = 'date-line'
  input.replaceWith(line)
  line.append(input, calendarButton(input, label))
  if (!('noToday' in field.dataset)) line.append(button('Сегодня', `Сегодня: ${label}`, () => put(input, toRussian(new Date()))))
  if (typing) input.focus()
  input.addEventListener('blur', () => { input.value = tidy(input.value) })
}

function calendarButton(input, label) {
  const holder = document.createElement('span')
  const picker = document.createElement('input')
  holder.className = 'date-pick'
  picker.type = 'date'
  picker.tabIndex = -1
  picker.setAttribute('aria-hidden', 'true')
  picker.addEventListener('change', () => { if (picker.value) put(input, picker.value.split('-').reverse().join('.')) })
  holder.append(button('Календарь', `Календарь: ${label}`, () => {
    picker.value = toIso(input.value)
    if (picker.showPicker) picker.showPicker()
    else picker.focus()
  }), picker)
  return holder
}

function button(text, name, act) {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'btn btn-plain'
  made.textContent = text
  made.setAttribute('aria-label', name)
  made.addEventListener('click', act)
  return made
}

function put(input, value) {
  input.value = value
  input.dispatchEvent(new Event('input', { bubbles: true }))
  input.dispatchEvent(new Event('change', { bubbles: true }))
  input.focus()
}

const two = (number) => String(number).padStart(2, '0')
const toRussian = (day) => `${two(day.getDate())}.${two(day.getMonth() + 1)}.${day.getFullYear()}`

function toIso(text) {
  const parts = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(tidy(text))
  return parts ? `${parts[3]}-${two(parts[2])}-${two(parts[1])}` : ''
}

/** «3.10.23», «3/10/2023» and «03102023» are what people type; the server accepts the tidy form. */
export function tidy(text) {
  const parts = /^\s*(\d{1,2})[.,/\- ](\d{1,2})[.,/\- ](\d{2}|\d{4})\s*$/.exec(text) ?? /^\s*(\d{2})(\d{2})(\d{4})\s*$/.exec(text)
  if (!parts) return text
  return `${two(parts[1])}.${two(parts[2])}.${parts[3].length === 2 ? `20${parts[3]}` : parts[3]}`
}
