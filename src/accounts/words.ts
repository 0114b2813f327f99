/** Words that come to mind first in a centre like ours: none of them makes a password. */
export const ownWords = [
  'наставник',
  'наставничество',
  'цоипо',
  'методист',
  'директор',
  'педагог',
  'школа',
  'пароль',
  'nastavnik',
  'coipo',
  'metodist',
  'direktor',
  'parol',
]

/** The same keys in the two layouts, in order. */
export const latin = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
export const cyrillic = 'йцукенгшщзхъфывапролджэячсмитьбюё'

/** How a name sounds in Latin letters. */
export const sounds: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
}
