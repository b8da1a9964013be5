// What only a browser can tell: accessibility of what is really shown, reflow, errors, requests.

import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** WCAG 2.2 AA and all it contains. */
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const WIDTHS = [320, 360, 1280];

export function flags() {
  return FLAGS;
}

export function launch() {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath, headless: true, args: FLAGS });
}

/**
 * Each way a page is read: from where, with or without scripts, by day or by night, and how wide.
 * axe is a script itself and needs them.
 */
export function ways(server, folder) {
  const files = `${pathToFileURL(folder).href}/`;
  return [
    { name: 'served, light', base: server, scripts: true, colorScheme: 'light', widths: WIDTHS, axe: [320, 1280], prints: true },
    { name: 'served, dark', base: server, scripts: true, colorScheme: 'dark', widths: WIDTHS, axe: [360] },
    { name: 'served, forced colours', base: server, scripts: true, colorScheme: 'light', forcedColors: 'active', widths: [360], axe: [360] },
    { name: 'served, no scripts', base: server, scripts: false, colorScheme: 'light', widths: WIDTHS, axe: [] },
    { name: 'folder', base: files, scripts: true, colorScheme: 'light', widths: [320], axe: [] },
    { name: 'folder, no scripts, dark', base: files, scripts: false, colorScheme: 'dark', widths: [360], axe: [] },
  ];
}

/** Reads the pages in one way. */
export async function checkPages(browser, way, pages, report) {
  const context = await browser.newContext({
    javaScriptEnabled: way.scripts,
    colorScheme: way.colorScheme,
    forcedColors: way.forcedColors ?? 'none',
    locale: 'vi-VN',
    serviceWorkers: 'block',
  });
  const queue = [...pages];
  const reader = async () => {
    const tab = await context.newPage();
    for (let page = queue.shift(); page !== undefined; page = queue.shift()) {
      await checkPage(tab, way, page, (check, what, where) => report(check, page, what, where ?? way.name));
    }
  };
  await Promise.all([reader(), reader()]);
  await context.close();
}

async function checkPage(tab, way, page, report) {
  const stop = listen(tab, way, report);
  try {
    await tab.setViewportSize({ width: way.widths[0], height: 800 });
    const address = way.base + page.split('/').map(encodeURIComponent).join('/');
    await tab.goto(address, { waitUntil: 'load', timeout: 15000 });
    await checkShown(tab, report);
    for (const width of way.widths) {
      await tab.setViewportSize({ width, height: 800 });
      await checkReflow(tab, width, (check, what) => report(check, what, `${way.name}, ${width} px`));
      if (width === 320) await checkWords(tab, (check, what) => report(check, what, `${way.name}, ${width} px`));
      if (way.axe.includes(width)) await checkAxe(tab, (check, what) => report(check, what, `${way.name}, ${width} px`));
    }
    if (way.prints) await checkPrint(tab, (check, what) => report(check, what, 'printed'));
  } catch (mistake) {
    report('browser', mistake.message.split('\n')[0]);
  } finally {
    stop();
  }
}

/** Errors and violations of the page's own policy reach the console; requests must stay in the site. */
function listen(tab, way, report) {
  const onConsole = (message) => {
    if (['error', 'warning'].includes(message.type())) report('console', message.text());
  };
  const onError = (mistake) => report('console', mistake.message);
  const onRequest = (request) => {
    if (!request.url().startsWith(way.base)) report('requests', `${request.url()} leaves the site`);
  };
  const onFailed = (request) => report('requests', `${request.url().replace(way.base, '')} failed: ${request.failure()?.errorText}`);
  tab.on('console', onConsole).on('pageerror', onError).on('request', onRequest).on('requestfailed', onFailed);
  return () => tab.off('console', onConsole).off('pageerror', onError).off('request', onRequest).off('requestfailed', onFailed);
}

async function checkShown(tab, report) {
  const main = tab.locator('main');
  if ((await main.count()) !== 1) report('shown', 'the page has no single <main>');
  else if ((await main.innerText()).trim() === '') report('shown', 'nothing is shown in <main>');
  const styled = await tab.evaluate(() => [...document.styleSheets].some((sheet) => sheet.href !== null));
  if (!styled) report('shown', 'the style was not loaded');
}

export async function checkReflow(tab, width, report) {
  const found = await tab.evaluate(() => {
    const root = document.scrollingElement;
    if (root.scrollWidth <= root.clientWidth + 1) return undefined;
    const wide = [...document.body.querySelectorAll('*')].find((one) => one.getBoundingClientRect().right > root.clientWidth + 1);
    return { width: root.scrollWidth, element: wide ? wide.tagName.toLowerCase() + (wide.className ? `.${wide.className}` : '') : '?' };
  });
  if (found) report('reflow', `scrolls sideways: ${found.element} makes it ${found.width} px wide`);
}

/** Where one looks for the way, no word goes on in the next line; an address or a name of three words in one may. */
async function checkWords(tab, report) {
  const broken = await tab.evaluate(() => {
    const found = [];
    const looked = document.querySelectorAll('header, nav, h1, h2, h3, summary, .button, .facts, .rows a, thead');
    const range = document.createRange();
    for (const one of looked) {
      const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
      for (let text = walker.nextNode(); text; text = walker.nextNode()) {
        // What is folded is not there, and what is only heard has one pixel.
        if (!text.parentElement.checkVisibility()) continue;
        if (text.parentElement.closest('.hide, thead, .facts h2')?.offsetWidth <= 1 || text.parentElement.offsetWidth <= 1) continue;
        for (const { 0: word, index } of text.data.matchAll(/\p{L}+/gu)) {
          if (word.length > 12) continue;
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          const tops = new Set([...range.getClientRects()].filter((box) => box.width > 0).map((box) => Math.round(box.top)));
          if (tops.size > 1) found.push(word);
        }
      }
    }
    return found;
  });
  for (const word of broken) report('words', `“${word}” is broken inside`);
}

/** An A4 sheet with its margins is about 700 px wide. */
async function checkPrint(tab, report) {
  await tab.emulateMedia({ media: 'print' });
  await tab.setViewportSize({ width: 700, height: 1000 });
  await checkReflow(tab, 700, report);
  await tab.emulateMedia({ media: null });
}

export async function checkAxe(tab, report) {
  await tab.evaluate(AXE);
  const violations = await tab.evaluate(async (tags) => {
    const result = await globalThis.axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
    return result.violations.map(({ id, help, nodes }) => ({ id, help, at: nodes[0]?.target.join(' '), count: nodes.length }));
  }, AXE_TAGS);
  for (const { id, help, at } of violations) report('axe', `${id}: ${help} (${at})`);
}
