/** Acts on orders. */
export const orderActions = {
  'order.created': 'составлен проект приказа',
  'order.changed': 'изменён проект приказа',
  'order.removed': 'удалён проект приказа',
  'order.submitted': 'приказ отправлен директору',
  'order.withdrawn': 'приказ отозван на доработку',
  'order.approved': 'приказ утверждён',
  'order.returned': 'приказ возвращён с замечанием',
  'order.registered': 'приказ зарегистрирован',
  'order.acquainted': 'отмечено ознакомление с приказом',
  'order.acquaintanceCorrected': 'исправлена дата ознакомления с приказом',
  'order.acquaintanceUndone': 'снята отметка об ознакомлении с приказом',
  'order.executed': 'приказ исполнен',
  'order.cancelled': 'приказ отменён другим приказом',
  'order.fileAttached': 'к приказу приложены файлы',
  'order.fileCertified': 'исправлены сведения об электронной подписи приказа',
  'order.fileRemoved': 'файл убран из приказа',
} as const
