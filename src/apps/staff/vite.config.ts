// How the staff app is built: one entry, one file per screen, no code or style inside the page except what carries the
// server's nonce (the server replaces __CSP_NONCE__ each time it sends index.html). Each file is also written compressed, so
// that the server need not do it for every visitor. In development the API is the program on port 3000.
import react from '@vitejs/plugin-react';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const compressed: Plugin = {
  name: 'compressed',
  apply: 'build',
  async writeBundle({ dir = '' }, files) {
    const texts = Object.keys(files).filter((name) => /\.(js|css|svg)$/.test(name));
    for (const name of texts) {
      const content = await readFile(join(dir, name));
      await writeFile(join(dir, `${name}.br`), brotliCompressSync(content));
      await writeFile(join(dir, `${name}.gz`), gzipSync(content, { level: 9 }));
    }
  },
};

export default defineConfig({
  root: import.meta.dirname,
  cacheDir: '../../../node_modules/.cache/vite-staff',
  plugins: [react(), compressed],
  html: { cspNonce: '__CSP_NONCE__' },
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2023', assetsInlineLimit: 0, manifest: true },
  server: { host: '127.0.0.1', port: 5173, strictPort: true, proxy: { '/api': 'http://127.0.0.1:3000' } },
});
