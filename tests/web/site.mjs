// A built site on disk: its pages, what they point to, and how many bytes a reader fetches.
// Nothing here needs a browser.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The median procedure page with its style and script, compressed. */
const MOST_BYTES = 14 * 1024;

export function openSite(folder) {
  const files = new Set(walk(folder).map((path) => relative(folder, path).split(sep).join('/')));
  const pages = [...files].filter((file) => file.endsWith('.html')).sort();
  const read = (file) => readFileSync(join(folder, file), 'utf8');
  return { folder, files, pages, read };
}

/** Pages that a browser visits: all that are few, and procedures from the smallest to the largest. */
export function sample(site, most) {
  const procedures = site.pages.filter(isProcedure);
  const bySize = procedures
    .map((page) => [statSync(join(site.folder, page)).size, page])
    .sort((a, b) => a[0] - b[0] || (a[1] < b[1] ? -1 : 1))
    .map(([, page]) => page);
  const fields = site.pages.filter((page) => page.startsWith('linh-vuc/'));
  const others = site.pages.filter((page) => !isProcedure(page) && !page.startsWith('linh-vuc/'));
  return [...others, ...spread(fields, Math.ceil(most / 4)), ...spread(bySize, most)];
}

/** A former address that leads on by itself. */
export function leadsOn(site, page) {
  return /<meta http-equiv="?refresh/i.test(site.read(page));
}

export function isProcedure(page) {
  return page.startsWith('thu-tuc/') && page !== 'thu-tuc/index.html';
}

function spread(all, most) {
  if (all.length <= most || most < 2) return all.slice(0, most);
  const step = (all.length - 1) / (most - 1);
  return [...new Set(Array.from({ length: most }, (_, at) => all[Math.round(at * step)]))];
}

function walk(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [path];
  });
}

/** Every internal link leads to a file of the site, and its fragment to an element of that file. */
export function checkLinks(site, report) {
  const ids = new Map();
  const idsOf = (page) => {
    if (!ids.has(page)) ids.set(page, new Set(attributes(site.read(page), ['id']).map(([, value]) => value)));
    return ids.get(page);
  };
  for (const page of site.pages) {
    for (const to of links(site.read(page))) {
      const target = internalTarget(site, page, to);
      if (target === undefined) continue;
      if (!site.files.has(target.file)) report('links', page, `“${to}” leads to no file`);
      else if (target.fragment && target.file.endsWith('.html') && !idsOf(target.file).has(target.fragment)) {
        report('links', page, `“${to}” leads to no element of ${target.file}`);
      }
    }
  }
}

function links(html) {
  const refresh = attributes(html, ['content']).map(([, value]) => /^\d+;\s*url=(.*)$/i.exec(value)?.[1]);
  return [...attributes(html, ['href', 'src', 'action']).map(([, value]) => value), ...refresh.filter(Boolean)];
}

/** The file and fragment a link means; undefined where it leaves the site. */
function internalTarget(site, page, to) {
  if (/^[a-z][a-z0-9+.-]*:/i.test(to)) return undefined;
  const [path, fragment] = to.split('#');
  const bare = decodeURIComponent(path.split('?')[0]);
  // Only the page for unknown addresses may link from the root: it answers at any depth.
  const from = bare.startsWith('/') && page === '404.html' ? '/' : `/${page}`;
  const resolved = bare === '' ? `/${page}` : posix.resolve(posix.dirname(from), bare.startsWith('/') ? `.${bare}` : bare);
  const file = resolved.slice(1);
  const folder = bare.endsWith('/') || file === '';
  return { file: folder ? posix.join(file, 'index.html') : file, fragment: fragment && decodeURIComponent(fragment) };
}

function attributes(html, names) {
  const found = [];
  const tag = /<[a-z][^\s>]*((?:\s+[^\s=>]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+))?)*)\s*\/?>/gi;
  for (const [, inside] of html.matchAll(tag)) {
    for (const [, name, double, single, plain] of inside.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/g)) {
      if (names.includes(name.toLowerCase())) found.push([name, unescape(double ?? single ?? plain ?? '')]);
    }
  }
  return found;
}

function unescape(text) {
  const named = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return named[name] ?? all;
  });
}

export function checkSizes(site, report) {
  const [style, script] = ['style.css', 'script.js'].map((file) => (site.files.has(file) ? gzipSync(site.read(file)).length : 0));
  const sizes = site.pages.filter(isProcedure).map((page) => gzipSync(site.read(page)).length + style + script);
  if (sizes.length === 0) return;
  sizes.sort((a, b) => a - b);
  const median = sizes[Math.floor(sizes.length / 2)];
  console.log(`median procedure page with its style and script: ${median} bytes compressed (style ${style}, script ${script}), largest ${sizes.at(-1)}`);
  if (median > MOST_BYTES) report('size', 'thu-tuc/', `the median page with its style and script is ${median} bytes, more than ${MOST_BYTES}`);
}
