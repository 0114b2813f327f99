import path from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@node-rs/argon2': path.resolve(import.meta.dirname, 'tests/support/quick-argon2.ts') } },
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/support/template-database.ts',
    setupFiles: 'tests/support/setup.ts',
    // A process for each core, and modules evaluated once in it: support/every-test.ts says what that asks of helpers.
    isolate: false,
    maxWorkers: '100%',
    // Generous: nothing waits for it but a test that hangs, and a machine may be busy.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    env: { TZ: 'Asia/Yekaterinburg' },
  },
})
