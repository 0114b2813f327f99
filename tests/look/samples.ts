const entries: [string, string, number | null, string[]][] = [
  ['Главная', '/list', 12, []],
  ['Дорожная карта', '/card', null, []],
  ['Люди', '/list?people', null, ['Наставники', 'Наставляемые', 'Объединения']],
  ['Пары', '/list?pairs', 3, []],
  ['Приказы и согласия', '/list?orders', 128, ['Приказы', 'Согласия']],
  ['Программы', '/list?programmes', null, []],
  ['Анкеты', '/survey', null, []],
  ['Мониторинг', '/list?monitoring', null, []],
  ['Копилка', '/list?library', null, []],
  ['Сайт', '/list?site', null, []],
]
const site = ['О наставничестве', 'Новости', 'Лучшие практики', 'Документы', 'Вопросы и ответы']

/** What the layout is told; the query string switches the states a test wants to see. */
export function shellFor(url: string, query: URLSearchParams) {
  const open = query.get('public') !== null
  return {
    product: 'Наставничество',
    organisation: 'МАОУ ДО «ЦОиПО»',
    user: open || query.has('guest') ? null : { name: 'Глинка Н. И.', role: 'методист' },
    menu: query.has('guest') ? [] : open ? siteMenu() : workMenu(),
    year:
      open || query.has('guest')
        ? null
        : {
            name: '2023-2024',
            options: [
              { id: 2, name: '2024-2025', current: false },
              { id: 1, name: '2023-2024', current: true },
            ],
          },
    flash: query.has('flash')
      ? {
          tone: query.get('flash'),
          text: 'Согласие Ивановой Анны Сергеевны принято. Осталось ещё 3 согласия.',
          items:
            query.get('flash') === 'bad'
              ? [
                  { text: 'Нет программы у пары Иванова – Щукин', url: '/card' },
                  { text: 'Срок этапа прошёл', url: null },
                ]
              : [],
        }
      : null,
    lowVision: {
      on: query.has('scheme'),
      size: query.get('size') ?? 'x1',
      scheme: query.get('scheme') ?? 'bw',
      images: !query.has('noimages'),
      spacing: query.has('wide') ? 'wide' : 'normal',
    },
    path: url,
    public: open,
  }
}

function workMenu() {
  return entries.map(([label, url, badge, inside]) => ({
    label,
    url,
    badge,
    current: label === 'Люди',
    items: inside.map((name, index) => ({ label: name, url: `${url}&${index}`, current: name === 'Наставники' })),
  }))
}

function siteMenu() {
  return site.map((label, index) => ({ label, url: `/public${index}`, badge: null, current: index === 1, items: [] }))
}

const names = [
  'Иванова Анна Сергеевна',
  'Толстая Мария Юрьевна',
  'Цой Анатолий Максимович',
  'Константинопольская-Преображенская Александра Константиновна',
  'Мкртчян Сусанна Гургеновна',
  'Щукин Пётр Ильич',
]
const posts = ['педагог дополнительного образования', 'методист', 'учащийся, 10 класс', 'педагог-организатор']
const states = [
  ['Ведёт пару', 'ok'],
  ['Ждёт согласия', 'wait'],
  ['Новая анкета', 'new'],
  ['Срок прошёл', 'bad'],
  ['В архиве', 'plain'],
]

let done = 0

export function mentorPage(query: URLSearchParams) {
  const count = Number(query.get('rows') ?? 25)
  const wrong = query.has('wrong')
  done = query.has('work') ? done + 1 : 0
  return {
    done,
    heading: 'Такой страницы нет',
    text: 'Возможно, запись удалили или ссылка устарела.',
    number: 'Е-20231003-0417',
    back: { label: 'На главную', url: '/list' },
    rows: Array.from({ length: count }, (_, index) => ({
      id: index + 1,
      name: names[index % names.length]!,
      post: posts[index % posts.length]!,
      form: index % 3 ? 'педагог – ученик' : 'педагог – педагог',
      pairs: index % 4,
      hours: 36 + index,
      state: states[index % states.length]!,
      on: `${String((index % 28) + 1).padStart(2, '0')}.10.2023`,
    })),
    values: wrong
      ? { name: '', born: '31.02.1975', mail: 'нетсобаки', rating: '7', slots: ['mon-morning', 'sat-evening'], forms: ['pair'], kind: 'pupil' }
      : {},
    errors: wrong
      ? {
          form: 'Карточка с такими фамилией и датой рождения уже есть.',
          name: 'Введите фамилию, имя и отчество',
          born: 'Такой даты нет в календаре. Проверьте день и месяц',
          mail: 'Проверьте адрес: в нём нет знака @',
          direction: 'Выберите направленность',
          kind: 'Отметьте, кто это',
          forms: 'Отметьте хотя бы одну форму',
          agreed: 'Отметьте, что согласие получено',
          scan: 'Приложите скан согласия',
          slots: 'Отметьте удобное время',
          rating: 'Оцените от 1 до 10',
          note: 'Слишком длинно: 2140 знаков из 2000',
        }
      : {},
  }
}
