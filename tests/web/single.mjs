// The file that holds all pages, as somebody opens it who was sent it in a chat: from its own address, with no network
// and no other file. Nothing but itself may be asked for.

import { pathToFileURL } from 'node:url';
import { checkAxe, checkReflow } from './browser.mjs';

const WIDTHS = [320, 360, 1280];

/** Runs in a tab of its own, which tells of whatever goes wrong in it. */
async function opened(browser, file, scripts, report, read) {
  const address = pathToFileURL(file).href;
  const context = await browser.newContext({ viewport: { width: 360, height: 800 }, javaScriptEnabled: scripts, locale: 'vi-VN', offline: true });
  await context.route('**/*', (route) => (route.request().url().split('#')[0] === address ? route.continue() : route.abort()));
  const tab = await context.newPage();
  const fail = (what) => report('single file', scripts ? 'scripts' : 'no scripts', what);
  tab.on('console', (message) => { if (['error', 'warning'].includes(message.type())) fail(message.text()); });
  tab.on('pageerror', (mistake) => fail(mistake.message));
  tab.on('request', (request) => { if (!request.url().startsWith(address) && !request.url().startsWith('data:')) fail(`${request.url()} is asked for`); });
  try {
    await read(tab, address, fail);
  } catch (mistake) {
    fail(mistake.message.split('\n')[0]);
  } finally {
    await context.close();
  }
}

const heading = (tab) => tab.locator('main h1').first().innerText();

export async function checkSingle(browser, file, site, report) {
  const procedures = site.pages.filter((page) => page.startsWith('thu-tuc/') && page !== 'thu-tuc/index.html');
  await opened(browser, file, true, report, async (tab, address, fail) => {
    await tab.goto(address);
    const home = await heading(tab);
    if (!home) fail('the home page is not shown');
    await everyPage(tab, site, fail);

    await tab.goto('about:blank');
    await tab.goto(`${address}#thu-tuc/index.html`);
    await tab.fill('#q', 'khai sinh');
    const rows = tab.locator('.found > li > a[href^="#thu-tuc/"]');
    await rows.first().waitFor({ timeout: 5000 }).catch(() => fail('the search finds nothing'));
    const found = await rows.first().textContent();
    await rows.first().click();
    await tab.waitForFunction(() => location.hash.startsWith('#thu-tuc/') && !location.hash.includes('index.html'));
    const name = await heading(tab);
    if (!(await tab.title()).startsWith(name.slice(0, 20))) fail(`the title of “${name}” is “${await tab.title()}”`);
    if (!(await tab.evaluate(() => document.activeElement.tagName === 'H1'))) fail('the heading has not the focus');
    if ((await tab.locator('main').count()) !== 1) fail('there is not one <main>');
    await tab.goBack();
    await tab.waitForFunction(() => location.hash.startsWith('#thu-tuc/index.html'));
    await rows.first().waitFor({ timeout: 5000 }).catch(() => fail('Back does not return to what was found'));
    if ((await rows.first().textContent()) !== found) fail('Back returns to something else');
    await tab.goForward();
    await tab.reload();
    if ((await heading(tab)) !== name) fail('the address does not bring the page back');
  });
  const folded = procedures.find((page) => site.read(page).includes('class="fold"'));
  if (folded) await opened(browser, file, true, report, (tab, address, fail) => parts(tab, `${address}#${folded}`, fail));
  await opened(browser, file, false, report, async (tab, address, fail) => {
    await tab.goto(address);
    const text = await tab.locator('body').innerText();
    if (text.length < 500) fail('nothing is to be read');
    if (!text.includes('mở tệp bằng trình duyệt')) fail('what is missing is not said');
    for (const width of WIDTHS) {
      await tab.setViewportSize({ width, height: 800 });
      await checkReflow(tab, width, (_, what) => fail(what));
    }
  });
}

/** Each page stands there under its address, and each of its links leads to a page, a part of one, or elsewhere. */
async function everyPage(tab, site, fail) {
  for (const page of site.pages) {
    const html = site.read(page);
    if (/http-equiv="?refresh/i.test(html) || ['404.html', 'ngoai-mang.html', 'ban-in/index.html'].includes(page)) continue;
    await tab.evaluate((to) => { location.hash = `#${to}`; }, page);
    await tab.waitForFunction((to) => window.niemyetHere.path === to, page, { timeout: 5000 }).catch(() => fail(`${page} is not in it`));
    const found = await tab.evaluate(() => ({
      lost: [...document.querySelectorAll('a[href]')].map((one) => one.getAttribute('href')).filter((to) => !/^(#|[a-z]+:)/.test(to)),
      broken: [...document.images].filter((one) => !one.complete || one.naturalWidth === 0).map((one) => one.src.slice(0, 60)),
      shown: document.querySelector('main').innerText.trim().length,
    }));
    if (found.lost.length > 0) fail(`${page} leads to ${found.lost[0]}`);
    if (found.broken.length > 0) fail(`${page} has no picture ${found.broken[0]}`);
    if (found.shown === 0) fail(`${page} is empty`);
  }
  for (const page of ['index.html', 'thu-tuc/index.html', site.pages.find((one) => /^thu-tuc\/\d/.test(one))].filter(Boolean)) {
    await tab.evaluate((to) => { location.hash = `#${to}`; }, page);
    await tab.waitForFunction((to) => window.niemyetHere.path === to, page);
    for (const width of WIDTHS) {
      await tab.setViewportSize({ width, height: 800 });
      await checkReflow(tab, width, (_, what) => fail(`${page}, ${width} px: ${what}`));
    }
    await checkAxe(tab, (_, what) => fail(`${page}: ${what}`));
  }
  await tab.setViewportSize({ width: 360, height: 800 });
}

/** The official text is folded, opened for whoever asks for a part of it, and printed. */
async function parts(tab, address, fail) {
  const isOpen = () => tab.locator('main .fold').evaluate((one) => one.open);
  await tab.goto(address);
  if (await isOpen()) fail('the official text stands open');
  await tab.evaluate(() => dispatchEvent(new Event('beforeprint')));
  if (!(await isOpen())) fail('the official text is not printed');
  await tab.evaluate(() => dispatchEvent(new Event('afterprint')));
  await tab.evaluate(() => { location.hash += '#toan-van'; });
  await tab.waitForTimeout(200);
  if (!(await isOpen())) fail('asking for the official text does not open it');
  const top = await tab.locator('#toan-van').evaluate((one) => one.getBoundingClientRect().top);
  if (top < -1 || top > 800) fail(`asking for it leaves it ${Math.round(top)} px from the top`);
  await tab.goto('about:blank');
  await tab.goto(`${address}#tv-2`);
  await tab.waitForTimeout(200);
  if (!(await isOpen())) fail('arriving at a part does not open the official text');
}
