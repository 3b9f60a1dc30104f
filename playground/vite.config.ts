import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressAssets } from './compress-assets.ts';
import { prunePackages } from './prune-packages.ts';

// Vite reads a default export and nothing else: the only one in the repository.
export default defineConfig({
  base: '/graphiql/',
  // Who starts everything wants to know that it builds, not what of.
  logLevel: 'warn',
  plugins: [prunePackages(), react(), compressAssets()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // The style sheet uses light-dark(), which older targets would have rewritten.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // An inlined asset would be a data: URL, which the page's content security policy admits for fonts and images only.
    assetsInlineLimit: 0,
    // The editor alone is past Vite's warning; it is one host and one download.
    chunkSizeWarningLimit: 8000,
    rolldownOptions: {
      onwarn: (warning, warn) => {
        // React compiler output carries `use no memo` in each file; a bundler has no use for it.
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
});
