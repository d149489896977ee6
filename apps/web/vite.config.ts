import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// biome-ignore lint/style/noProcessEnv: the development server has no caller to hand it the port of the API.
const API_ORIGIN = `http://localhost:${process.env.PORT ?? 3000}`;

/** The API accepts writes from its own origin only, so a proxied request claims to come from there. */
const proxy = { target: API_ORIGIN, changeOrigin: true, headers: { origin: API_ORIGIN } };

export default defineConfig({
  plugins: [react()],
  server: {
    port: 5173,
    strictPort: true,
    proxy: {
      '/trpc': proxy,
      '/api': proxy,
      '/openapi.json': proxy,
      '/docs': proxy,
      '/auth': proxy,
    },
  },
  build: { target: ['chrome123', 'firefox120', 'safari17.5'] },
});
