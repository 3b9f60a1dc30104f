import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressAssets } from '../playground/compress-assets.ts';
import { operations } from './generate-operations.ts';
import { receiptPage } from './receipt-page.ts';

// Vite reads a default export and nothing else.
export default defineConfig({
  base: '/console/',
  logLevel: 'warn',
  plugins: [operations(), receiptPage(), react(), compressAssets()],
  build: {
    outDir: 'dist/pages',
    emptyOutDir: true,
    target: 'es2022',
    // An inlined asset would be a data: URL, which the content security policy admits for pictures only.
    assetsInlineLimit: 0,
    // No preload helper and no legacy: what is written is what runs.
    modulePreload: { polyfill: false },
  },
});
