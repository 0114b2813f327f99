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
