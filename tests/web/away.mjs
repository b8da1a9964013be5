// The site away from its server: node away.mjs OUTPUT
//
// `OUTPUT/site` is kept in a browser and the network cut; `OUTPUT/package` holds all pages in one file, which is opened
// with nothing beside it. Prints one line for each failure; exits 1 if any.

import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { launch } from './browser.mjs';
import { checkOffline } from './offline.mjs';
import { checkSingle } from './single.mjs';
import { openSite } from './site.mjs';

const output = resolve(process.argv[2] ?? '');
const folder = join(output, 'site');
const single = readdirSync(join(output, 'package')).find((name) => name.endsWith('.html'));
const failures = new Set();
const report = (check, where, what) => failures.add(`${check}: ${where}: ${what}`);

const browser = await launch();
try {
  await checkOffline(browser, folder, report);
  await checkSingle(browser, join(output, 'package', single), openSite(folder), report);
} finally {
  await browser.close();
}
failures.forEach((line) => console.log(line));
console.log(failures.size === 0 ? 'ok  kept without a network, and in one file' : `${failures.size} failed`);
process.exit(failures.size === 0 ? 0 : 1);
