import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/support/template-database.ts',
    setupFiles: 'tests/support/setup.ts',
    testTimeout: 20_000,
    hookTimeout: 60_000,
    env: { TZ: 'Asia/Yekaterinburg' },
  },
})
