import { defineConfig } from 'drizzle-kit';

// drizzle-kit wants a default export.
export default defineConfig({ dialect: 'postgresql', schema: './register/store/schema.ts', out: './register/store/migrations' });
