import tseslint from 'typescript-eslint'

const clients = 'Only src/app/db.ts opens the database: reads go through read(), writes through write().'

export default tseslint.config(
  { ignores: ['dist/', 'src/generated/', 'node_modules/', 'data/', 'public/'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/restrict-plus-operands': ['error', { allowNumberAndString: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'no-restricted-syntax': [
        'error',
        { selector: "Identifier[name='$queryRawUnsafe'], Identifier[name='$executeRawUnsafe']", message: 'Raw SQL takes parameters, never text.' },
        { selector: 'ExportDefaultDeclaration', message: 'Exports have names.' },
      ],
      'no-restricted-imports': ['error', { patterns: [{ group: ['**/generated/prisma/client*'], importNames: ['PrismaClient'], message: clients }] }],
    },
  },
  { files: ['src/app/db.ts'], rules: { 'no-restricted-imports': 'off' } },
  // docx marks `bold` and `italics` as deprecated in a type it shares with another class.
  { files: ['src/documents/dev/**'], rules: { '@typescript-eslint/no-deprecated': 'off' } },
  { files: ['**/*.d.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['tests/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', '@typescript-eslint/no-floating-promises': ['error', { ignoreIIFE: true }] },
  },
  {
    files: ['*.ts', '*.js', 'src/**/*.mjs', 'tests/support/template-database.ts'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { 'no-restricted-syntax': 'off' },
  },
)
