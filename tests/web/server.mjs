// A static server for one site under a sub-path of this machine, as small as can be. It notes every
// request it has no file for, and while it is cut off it answers nothing.

import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

export async function serve(site, prefix) {
  const missing = new Set();
  const state = { missing };
  const server = createServer(async (request, response) => {
    if (state.cut) return void request.socket.destroy();
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const inside = path.startsWith(prefix) ? path.slice(prefix.length) : undefined;
    const file = inside === '' || inside?.endsWith('/') ? `${inside}index.html` : inside;
    if (path === '/favicon.ico') {
      // Browsers ask for it of their own accord.
      response.writeHead(204).end();
      return;
    }
    if (file === undefined || !site.files.has(file)) {
      missing.add(path);
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    response.end(await readFile(join(site.folder, file)));
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const address = `http://127.0.0.1:${server.address().port}${prefix}`;
  return Object.assign(state, { address, close: () => { server.closeAllConnections(); server.close(); } });
}
