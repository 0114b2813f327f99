// A questionnaire keeps every word: what is typed goes to the server after a pause, and stays in this browser until it got there.
// Nothing is left in the browser once the server has it, so a shared computer keeps nobody's answers.
const pause = 1500
const again = 10_000
const longest = 14 * 24 * 3600_000
const prefix = 'answers:'

export function keepDrafts() {
  const form = document.querySelector('form[data-draft]')
  const person = /^\/s\/[^/]+/.exec(location.pathname)?.[0]
  if (!person) return
  forgetOld(person)
  if (form) keep(form, prefix + location.pathname)
}

// Leaving a page by its button marks its words as handed over; the next page of the same link shows that they arrived.
function forgetOld(person) {
  for (const key of Object.keys(localStorage).filter((one) => one.startsWith(prefix))) {
    const { at, gone } = readStored(key) ?? { at: 0 }
    const here = key === prefix + location.pathname
    const ours = key.startsWith(`${prefix}${person}/`)
    if (Date.now() - at > longest || (ours && gone && !here)) localStorage.removeItem(key)
  }
}

function keep(form, key) {
  const state = { form, key, seen: form.elements.seen, shown: fieldsOf(form), timer: 0, edits: 0, going: false, says: form.querySelector('[data-draft-status]') }
  form.addEventListener('input', () => remember(state))
  form.addEventListener('change', () => remember(state))
  form.addEventListener('submit', (event) => leave(state, event))
  addEventListener('online', () => { if (isKept(state)) void send(state) })
  addEventListener('pageshow', () => { state.going = false })
  addEventListener('pagehide', () => { if (isKept(state) && !state.going) void send(state, true) })
  restore(state)
}

function remember(state) {
  state.edits += 1
  const fields = fieldsOf(state.form)
  const changed = Object.fromEntries(Object.entries(fields).filter(([name, values]) => String(values) !== String(state.shown[name])))
  store(state, { at: Date.now(), seen: state.seen.value, fields: changed })
  clearTimeout(state.timer)
  state.timer = setTimeout(() => send(state), pause)
}

// Sends what is typed so far, and again until the server is reached.
async function send(state, leaving = false) {
  const { edits, form } = state
  clearTimeout(state.timer)
  try {
    const answer = await fetch(form.dataset.draft, { method: 'POST', body: new URLSearchParams(new FormData(form)), keepalive: leaving, redirect: 'error' })
    if (answer.status === 409) say(state, 'Анкета сейчас не принимает ответы. То, что введено здесь, осталось в этом браузере.')
    else if (answer.ok) took(state, await answer.json(), edits)
    else throw new Error(String(answer.status))
  } catch {
    say(state, 'Нет связи с программой. Ответы сохранены на этом устройстве и уйдут, когда связь появится.')
    state.timer = setTimeout(() => send(state), again)
    return
  }
  if (state.waiting) hand(state)
}

function took(state, { at, seen, whole }, edits) {
  if (state.edits !== edits) return // typed on meanwhile: the next sending follows
  state.seen.value = seen
  if (!whole) return say(state, 'Часть ответов пока хранится только на этом устройстве: нажмите кнопку, чтобы отправить их.')
  state.shown = fieldsOf(state.form)
  localStorage.removeItem(state.key)
  say(state, `Сохранено в ${at}`)
}

// The button first asks whether the server is there: a page of the browser about a lost connection would cover the words.
async function leave(state, event) {
  if (state.going) return event.preventDefault()
  if (!isKept(state) && navigator.onLine) { state.going = true; return }
  event.preventDefault()
  if (state.waiting) return
  state.waiting = true
  await send(state)
}

function hand(state) {
  state.waiting = false
  state.going = true
  const stored = readStored(state.key)
  if (stored) store(state, { ...stored, gone: true })
  state.form.submit()
}

// Words that did not reach the server are put back over what it shows; the marks of that page tell the server what else was changed since.
function restore(state) {
  const stored = readStored(state.key)
  if (!stored) return
  // The server has read them and gives them back with its remarks: its marks are the newer ones.
  if ('answered' in state.form.dataset) return store(state, { ...stored, seen: state.seen.value, gone: false })
  state.seen.value = stored.seen
  for (const [name, values] of Object.entries(stored.fields)) fill(state.form, name, values)
  if (stored.gone) store(state, { ...stored, gone: false })
  state.form.dispatchEvent(new Event('change'))
  say(state, 'Вернули то, что было введено на этом устройстве и не успело сохраниться.')
}

function fill(form, name, values) {
  for (const field of form.elements) {
    if (field.name !== name) continue
    if (field.type === 'radio' || field.type === 'checkbox') field.checked = values.includes(field.value)
    else field.value = values[0] ?? ''
    if (field.checked) field.closest('details')?.setAttribute('open', '')
  }
}

// Every field by its name, the empty ones too: a tick taken away is an answer.
function fieldsOf(form) {
  const fields = {}
  for (const { name, type, value, checked } of form.elements) {
    if (!name || name === 'seen') continue
    fields[name] ??= []
    if ((type !== 'radio' && type !== 'checkbox') || checked) fields[name].push(value)
  }
  return fields
}

function isKept(state) {
  return localStorage.getItem(state.key) !== null
}

function readStored(key) {
  try {
    return JSON.parse(localStorage.getItem(key))
  } catch {
    return null
  }
}

// A browser that keeps nothing (a private window, a full disk) still sends to the server.
function store(state, words) {
  try {
    localStorage.setItem(state.key, JSON.stringify(words))
  } catch {
    say(state, 'Этот браузер не хранит ответы на устройстве. Они сохраняются, пока есть связь.')
  }
}

function say(state, text) {
  state.says.textContent = text
}
