export const problems = {
  name: 'Введите учебный год в виде 2023-2024',
  taken: 'Такой учебный год уже есть',
} as const

export const notices = {
  opened: (name: string) => `Учебный год ${name} открыт. Проверьте дорожную карту: она составлена по образцу.`,
  chosen: (name: string) => `Вы работаете с ${name} учебным годом.`,
} as const
