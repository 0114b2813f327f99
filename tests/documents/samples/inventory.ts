import type { InventoryData } from '../../../src/documents/inventory-data.ts'

export const inventory: InventoryData = {
  orgFullName: 'Муниципальное автономное образовательное учреждение дополнительного образования «Центр образования и профессиональной ориентации»',
  orgShortName: 'МАОУ ДО «ЦОиПО»',
  schoolYear: '2023-2024',
  pairName: null,
  rows: [
    { n: 1, folder: '01 Локальные акты', title: 'Положение о системе наставничества', state: 'есть' },
    { n: 2, folder: '03 Приказы', title: 'Приказ 255/1 от 16.10.2023', state: 'есть; 2 участника без отметки об ознакомлении' },
    { n: 3, folder: '04 Согласия', title: 'Ёлкина Мария Олеговна, согласие на участие', state: 'нет: согласие не получено' },
  ],
  counts: 'Документов в описи: 3, отсутствует: 1.',
  curatorInitials: 'Н. И. Глинка',
  compiledOn: '27 мая 2024 г.',
}

export const passport: InventoryData = { ...inventory, pairName: 'Иванов – Шевченко' }

export const emptyInventory: InventoryData = {
  orgFullName: null,
  orgShortName: 'МАОУ ДО «ЦОиПО»',
  schoolYear: '2023-2024',
  pairName: null,
  rows: [],
  counts: 'Документов в описи: 0.',
  curatorInitials: null,
  compiledOn: null,
}
