import { categories, directions } from '../people/messages.ts'
import type { Field, ImportKind } from './columns.ts'
import { needsLabels } from './messages.ts'

const names: Partial<Record<Field, string>> = { lastName: 'Пример: Иванова', firstName: 'Мария', middleName: 'Петровна' }

/** The example row of a template. Its first word keeps it from being loaded when it is left in the file. */
export const templateExample: Record<ImportKind, Partial<Record<Field, string>>> = {
  staff: {
    ...names,
    post: 'педагог дополнительного образования',
    department: 'школа № 7',
    directions: 'техническая',
    studyGroups: 'Робототехника; 3D-моделирование',
    education: 'высшее педагогическое',
    category: 'первая',
    categoryUntilOn: '2028-05-25',
    totalYears: '12',
    teachingYears: '9',
    hiredOn: '2015-09-01',
    birthOn: '1985-03-14',
    phone: '8 912 345-67-89',
    email: 'ivanova@mail.ru',
  },
  students: {
    ...names,
    birthOn: '2012-03-14',
    school: 'МАОУ СОШ № 7',
    grade: '5Б',
    studyGroups: 'Робототехника',
    directions: 'техническая',
    teacher: 'Петров Илья Олегович',
    activity: 'проект, соревнования',
    projectTopic: 'Умная теплица',
    competition: 'Городские соревнования по робототехнике',
    needsMentor: 'да',
    representative: 'Иванова Анна Сергеевна',
    representativeRelation: 'мать',
    representativePhone: '8 912 345-67-89',
    phone: '',
    email: '',
  },
}

/** Values a template offers in a list. */
export const templateChoices: Partial<Record<Field, readonly string[]>> = {
  directions: Object.values(directions),
  category: Object.values(categories),
  needsMentor: Object.values(needsLabels),
  activity: ['проект', 'соревнования', 'проект, соревнования', 'нет'],
}

export const templateNames: Record<ImportKind, { file: string; sheet: string }> = {
  staff: { file: 'Список педагогов – образец.xlsx', sheet: 'Педагоги' },
  students: { file: 'Список обучающихся – образец.xlsx', sheet: 'Обучающиеся' },
}
