/** Categories of data a person may let be published, by the key kept in a consent (§4.5). */
export const usualCategories = {
  name: 'Фамилия, имя, отчество',
  photo: 'Фотографии',
  video: 'Видеозаписи',
  age: 'Возраст',
  group: 'Объединение, класс (должность)',
  achievements: 'Достижения, результаты участия в конкурсах и проектах',
  review: 'Отзыв об участии в наставничестве',
} as const

const posts: Record<string, string> = {
  директор: 'Директору',
  'и. о. директора': 'И. о. директора',
  'исполняющий обязанности директора': 'Исполняющему обязанности директора',
  заведующий: 'Заведующему',
  заведующая: 'Заведующей',
  начальник: 'Начальнику',
  руководитель: 'Руководителю',
}

/** The post of the head in the dative, for the addressee of an application; null when it is not a usual one (§4). */
export function postDative(post: string): string | null {
  return (
    posts[
      post
        .trim()
        .toLocaleLowerCase('ru')
        .replace(/\s+/g, ' ')
        .replace(/^и\.\s?о\.\s?/, 'и. о. ')
    ] ?? null
  )
}
