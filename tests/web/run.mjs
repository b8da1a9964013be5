// Checks a built site as its readers meet it: node run.mjs FOLDER [--procedures N] [--pictures]
//
// Links and sizes are checked on every page. Markup is checked on all other pages and N procedures (24
// unless told), from the smallest to the largest, and a browser reads those from a server under a sub-path and from the folder, wide and narrow, by day and by
// night, with scripts and without. On a telephone the facts end within the first screen. With --pictures, which only the sample has, pages are
// compared with how they were approved to look; CHECKLIST and PUBLIC name the folders of two other sites that it needs then (run.sh).
// Prints one line for each failure, equal ones once; exits 1 if any.

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkPages, launch, ways } from './browser.mjs';
import { checkCalendar, checkDays } from './calendar.mjs';
import { checkCheckList, checkLists } from './checklist.mjs';
import { checkKeyboard, checkLargeLetters, checkLargePrint, checkTargets } from './everyone.mjs';
import { checkMarkup } from './markup.mjs';
import { checkPictures } from './pictures.mjs';
import { checkFirstScreen, checkFold } from './screen.mjs';
import { checkSearch, checkTwins } from './search.mjs';
import { serve } from './server.mjs';
import { checkLinks, checkSizes, isProcedure, leadsOn, openSite, sample } from './site.mjs';
import { checkStates } from './states.mjs';

/** Where the site that has an address says it is: its page for unknown addresses links from there. */
const PUBLIC_PREFIX = '/tt/';

const pictures = process.argv.includes('--pictures');
const [folder, option, count] = process.argv.slice(2).filter((argument) => argument !== '--pictures');
if (!folder || !existsSync(folder) || (option && option !== '--procedures')) {
  console.error('node run.mjs FOLDER [--procedures N] [--pictures]');
  process.exit(2);
}

const failures = new Map();
const report = (check, page, what, where) => {
  const key = `${check}\t${what}`;
  const known = failures.get(key) ?? { check, what, page, where, pages: new Set() };
  known.pages.add(page);
  failures.set(key, known);
};

const site = openSite(resolve(folder));
const pages = sample(site, Number(count ?? 24));
let passed = 0;
const step = async (name, run) => {
  const before = failures.size;
  const start = performance.now();
  await run();
  if (failures.size === before) passed += 1;
  console.log(`${failures.size === before ? 'ok' : 'FAILED'}  ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
};

if (pages.length === 0) report('site', '.', 'the folder has no pages');
await step(`markup of ${pages.length} pages`, () => checkMarkup(site, pages, report));
await step('links', () => checkLinks(site, report));
await step('sizes', () => checkSizes(site, report));
// The hours and the days that its cases are about are the sample's.
if (pictures) await step('calendar', () => checkCalendar(site, report));
// The program that built the site, where one is named, answers as its pages do.
if (process.env.PROGRAM) {
  await step('twins', () => checkTwins(site, process.env.PROGRAM.split(' '), new URL('../search/questions.tsv', import.meta.url), report));
}

// The page for unknown addresses links from the root of its host: no sub-path, no folder.
// Former addresses lead on before anything could be looked at.
const visited = pages.filter((page) => page !== '404.html' && !leadsOn(site, page));
const server = await serve(site, '/xa/thu-tuc-hanh-chinh/');
const browser = await launch();
try {
  for (const way of ways(server.address, site.folder)) {
    await step(`${visited.length} pages, ${way.name}`, () => checkPages(browser, way, visited, report));
  }
  for (const way of ways(server.address, site.folder).filter((way) => ['served, light', 'folder'].includes(way.name))) {
    await step(`search, ${way.name}`, () => checkSearch(browser, way.base, report));
  }
  if (pictures) {
    for (const way of ways(server.address, site.folder).filter((way) => ['served, light', 'folder'].includes(way.name))) {
      await step(`days, ${way.name}`, () => checkDays(browser, way.base, report));
    }
  }
  // One of each kind of page is enough for what one style decides.
  const few = [...new Map(visited.map((page) => [page.split('/').at(0), page])).values(), ...visited.filter(isProcedure).slice(-2)];
  await step(`letters of 200 % on ${visited.length} pages`, () => checkLargeLetters(server.address, visited, report));
  await step(`keyboard on ${few.length} pages`, () => checkKeyboard(browser, server.address, few, report));
  await step(`targets on ${few.length} pages`, () => checkTargets(browser, server.address, few, report));
  await step('large print', () => checkLargePrint(browser, server.address, 'index.html', report));
  // Sites that have what the sample has not, each where its environment variable says.
  const bases = { sample: server.address };
  const others = [];
  for (const [name, prefix] of [['CHECKLIST', '/xa/'], ['PUBLIC', PUBLIC_PREFIX]]) {
    if (!process.env[name]) continue;
    const other = openSite(process.env[name]);
    const served = await serve(other, prefix);
    others.push(served);
    bases[name.toLowerCase()] = served.address;
    if (name === 'CHECKLIST') await step('check list', () => checkCheckList(browser, served.address, other.folder, report));
  }
  if (others.length > 0) await step('states', () => checkStates(browser, bases, report));
  if (pictures) await step('pictures', () => checkPictures(browser, bases, report));
  for (const served of others) {
    served.close();
    for (const path of served.missing) server.missing.add(path);
  }
  // A national site has thousands: as many as it takes to know.
  const procedures = sample(site, 200).filter(isProcedure);
  await step('check lists of all', () => checkLists(browser, server.address, procedures, report));
  await step('first screen', () => checkFirstScreen(browser, server.address, procedures, report));
  const folded = procedures.filter((page) => site.read(page).includes('class="fold"'));
  if (folded.length > 0) await step('fold', () => checkFold(browser, server.address, folded.at(-1), report));
} finally {
  await browser.close();
  server.close();
}
for (const path of server.missing) report('requests', path, 'was asked for and does not exist');

for (const { check, what, page, where, pages } of failures.values()) {
  const more = pages.size > 1 ? ` and ${pages.size - 1} more` : '';
  console.log(`${check}: ${page}${more}${where ? ` [${where}]` : ''}: ${what}`);
}
console.log(`${passed} passed, ${failures.size} failed`);
process.exit(failures.size === 0 ? 0 : 1);
