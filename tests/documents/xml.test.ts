import { expect, test } from 'vitest'
import { attribute, child, children, parse, relation, textOf } from '../../src/documents/pdf/xml.ts'

test('a part is read with its attributes, entities and raw text', () => {
  const root = parse(
    `<?xml version="1.0"?><!-- <w:p> --><w:body xmlns:w="urn:w"><w:p w:rsid='a "b"' r:id="rId7"><w:t xml:space="preserve"> 5 &lt; 7 &amp;&#x41;&#1103; </w:t><w:t><![CDATA[<b>]]></w:t></w:p><w:tbl/></w:body>`,
  )
  const paragraph = child(root, 'p')
  expect(children(root).map(({ name }) => name)).toEqual(['p', 'tbl'])
  expect(textOf(paragraph)).toBe(' 5 < 7 &Aя <b>')
  expect([attribute(paragraph, 'rsid'), relation(paragraph, 'id'), attribute(paragraph, 'val')]).toEqual(['a "b"', 'rId7', null])
})

test('a part whose tags do not match is refused', () => {
  expect(() => parse('<w:p><w:r></w:p>')).toThrow()
  expect(() => parse('<w:p><w:r>')).toThrow()
})
