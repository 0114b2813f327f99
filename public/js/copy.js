// A text marked data-copy gets a button that takes it to the clipboard; execCommand works on plain http too.
export function helpCopying() {
  for (const box of document.querySelectorAll('textarea[data-copy]')) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'btn btn-primary copy-button'
    button.textContent = 'Скопировать'
    button.addEventListener('click', () => {
      box.select()
      button.textContent = document.execCommand('copy') ? 'Скопировано' : 'Нажмите Ctrl + C'
    })
    box.after(button)
  }
}
