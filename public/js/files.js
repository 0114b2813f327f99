// The browser's own file button speaks the browser's language; this one speaks ours and names what was chosen.
// The input stays in its place for the keyboard, for screen readers and for dropping a file on it.
export function helpFiles() {
  for (const input of document.querySelectorAll('input[type=file].form-control')) {
    const face = document.createElement('span')
    face.className = 'file-face'
    face.setAttribute('aria-hidden', 'true')
    const button = document.createElement('span')
    button.className = 'btn btn-plain'
    button.textContent = input.multiple ? 'Выбрать файлы' : 'Выбрать файл'
    const chosen = document.createElement('span')
    chosen.className = 'file-chosen'
    const tell = () => {
      const names = [...input.files].map((file) => file.name)
      chosen.textContent = names.length > 0 ? names.join(', ') : input.multiple ? 'не выбраны' : 'не выбран'
    }
    const holder = document.createElement('div')
    holder.className = 'file-pick'
    input.replaceWith(holder)
    face.append(button, chosen)
    holder.append(input, face)
    input.addEventListener('change', tell)
    tell()
  }
}
