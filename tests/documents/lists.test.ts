import { AlignmentType, Document, LevelFormat, Packer, Paragraph } from 'docx'
import PizZip from 'pizzip'
import { expect, test } from 'vitest'
import { convert } from '../../src/documents/pdf/convert.ts'
import { droppedFrom } from '../../src/documents/pdf/dropped.ts'
import { renderPdf } from '../../src/documents/render.ts'
import { contentOfPdf } from './text-of.ts'

const level = (at: number, format: 'decimal' | 'bullet', text: string) => ({
  level: at,
  format: LevelFormat[format === 'bullet' ? 'BULLET' : 'DECIMAL'],
  text,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 720 * (at + 1), hanging: 360 } } },
})
const item = (text: string, reference: string, at = 0) => new Paragraph({ text, numbering: { reference, level: at } })

/** A document with numbered and bulleted lists, as a centre's own Word file has them. */
function withLists(): Promise<Buffer> {
  const config = [
    { reference: 'numbers', levels: [level(0, 'decimal', '%1.'), level(1, 'decimal', '%1.%2)')] },
    { reference: 'bullets', levels: [level(0, 'bullet', '\uf0b7')] },
  ]
  const children = [
    item('Утвердить программу.', 'numbers'),
    item('первой пары', 'numbers', 1),
    item('второй пары', 'numbers', 1),
    item('Назначить куратора.', 'numbers'),
    item('третьей пары', 'numbers', 1),
    new Paragraph('Без номера.'),
    item('Контроль оставляю за собой.', 'numbers'),
    item('памятка', 'bullets'),
  ]
  return Packer.toBuffer(new Document({ numbering: { config }, sections: [{ children }] }))
}

test('lists of Word are printed with their numbers on two levels and with bullets', async () => {
  const docx = await withLists()
  const { text } = contentOfPdf(await renderPdf(docx, 'Проба'))
  const said = ['1.Утвердить', '1.1)первой', '1.2)второй', '2.Назначить', '2.1)третьей', 'Безномера', '3.Контроль', '•памятка']
  expect(said.filter((one) => !text.includes(one))).toEqual([])
  expect(text).not.toMatch(/\dБезномера/)
  expect(droppedFrom(docx)).toEqual([])
})

test('an item hangs on its number as far as Word indents it', async () => {
  const blocks = JSON.stringify(convert(new PizZip(await withLists())))
  expect(blocks).toMatch(/"margin":\[36,0,0,0\][^{}]*"leadingIndent":-18[^{}]*"text":\[\{[^}]*"text":"1.\u00a0"/)
  expect(blocks).toMatch(/"margin":\[72,0,0,0\][^{}]*"leadingIndent":-18[^{}]*"text":\[\{[^}]*"text":"1.1\)\u00a0"/)
})
