// Pages that are kept for when there is no network: only for whoever asks, of one version, with its day, and taken back.

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from './server.mjs';
import { openSite } from './site.mjs';

const PREFIX = '/xa/thu-tuc-hanh-chinh/';

/** Works on a copy, since a server's site becomes another while it is kept. */
export async function checkOffline(browser, folder, report) {
  const copy = await mkdtemp(join(tmpdir(), 'niemyet-'));
  await cp(folder, copy, { recursive: true });
  const site = openSite(copy);
  const server = await serve(site, PREFIX);
  const context = await browser.newContext({ viewport: { width: 360, height: 800 }, locale: 'vi-VN' });
  const tab = await context.newPage();
  const fail = (what) => report('offline', 'ngoai-mang.html', what);
  tab.on('pageerror', (mistake) => fail(mistake.message));
  try {
    await keptAndTakenBack({ tab, context, server, copy, site, fail });
  } catch (mistake) {
    fail(mistake.message.split('\n').slice(0, 2).join(' '));
  } finally {
    await context.close();
    server.close();
    await rm(copy, { recursive: true });
  }
}

async function keptAndTakenBack({ tab, context, server, copy, site, fail }) {
  const at = (page) => server.address + page;
  const [one, other] = site.pages.filter((page) => /^thu-tuc\/\d/.test(page));
  const workers = () => tab.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  const caches = () => tab.evaluate(async () => (await self.caches.keys()).length);
  const press = async (words) => {
    await tab.locator('#giu button', { hasText: words }).click();
    await tab.waitForFunction(() => !document.querySelector('#giu').innerText.startsWith('Đang tải'));
  };
  const settings = () => tab.locator('#giu').innerText();
  const banner = () => tab.locator('aside.kept').allInnerTexts().then((all) => all.join(' '));
  const cut = async (off) => { server.cut = off; };

  await tab.goto(at(one));
  if ((await workers()) + (await caches()) !== 0) fail('something is kept although nobody asked for it');
  await tab.locator('[data-keep] a').click();
  await tab.waitForSelector('#giu button');
  if (!/Giữ trang vừa xem \(\d+\sKB\)/.test(await settings())) fail(`no size is told for one page: ${await settings()}`);
  if (!/Giữ cả trang: \d+ tệp \([\d,]+\s[KM]B\)/.test(await settings())) fail(`no size is told for all: ${await settings()}`);
  if ((await workers()) + (await caches()) > 0) fail('something is kept before the button is pressed');

  await press('Giữ trang vừa xem');
  await cut(true);
  await tab.goto(at(one));
  if (!/Bản giữ trong máy, của ngày \d+\/\d+\/\d+/.test(await banner())) fail(`a kept page does not say its day: ${await banner()}`);
  if ((await tab.evaluate(() => getComputedStyle(document.body).borderTopWidth)) !== '4px') fail('a kept page has no style');
  await tab.goto(at(other)).catch(() => {});
  if (!(await tab.locator('body').innerText()).includes('chưa được giữ')) fail('what is not kept is not told');
  await cut(false);

  await tab.goto(at('ngoai-mang.html'));
  await tab.waitForSelector('#giu button');
  await press('Giữ cả trang');
  await cut(true);
  await tab.goto(at(other));
  if (!(await banner()).includes('Bản giữ trong máy')) fail('a page of the whole site is not kept');
  await tab.goto(at(''));
  if (!(await banner()).includes('Bản giữ trong máy')) fail('the home page is not kept by its folder');
  await cut(false);
  await tab.goto(at(other));
  if ((await banner()) !== '') fail('a page of the network says that it is kept');

  // Another publication: the style, a page, and what is told of them.
  const list = JSON.parse(await readFile(join(copy, 'ngoai-mang.json'), 'utf8'));
  await writeFile(join(copy, 'ngoai-mang.json'), JSON.stringify({ ...list, version: 'another', day: '01/01/2030' }));
  await writeFile(join(copy, 'style.css'), `${await readFile(join(copy, 'style.css'), 'utf8')}\nbody { border-top-width: 9px; }`);
  await tab.goto(at('ngoai-mang.html'));
  await tab.waitForSelector('#giu .notice');
  if (!(await settings()).includes('bản ngày 01/01/2030')) fail('another version is not told');
  await cut(true);
  await tab.goto(at(one));
  if ((await tab.evaluate(() => getComputedStyle(document.body).borderTopWidth)) !== '4px') fail('an old page has a new style');
  await cut(false);
  await tab.goto(at(one));
  if ((await tab.evaluate(() => getComputedStyle(document.body).borderTopWidth)) !== '9px') fail('a new page has an old style');
  await tab.goto(at('ngoai-mang.html'));
  await press('Cập nhật');
  await cut(true);
  await tab.goto(at(one));
  if (!(await banner()).includes('01/01/2030')) fail(`the update is not what is kept: ${await banner()}`);
  if ((await tab.evaluate(() => getComputedStyle(document.body).borderTopWidth)) !== '9px') fail('an updated page has the old style');
  await cut(false);

  await tab.goto(at('ngoai-mang.html'));
  await tab.waitForSelector('#giu button');
  await press('Bỏ, xóa khỏi máy này');
  await tab.waitForTimeout(300);
  if ((await workers()) !== 0) fail('the worker stays after it was taken back');
  if ((await caches()) !== 0) fail('what was kept stays after it was taken back');
}
