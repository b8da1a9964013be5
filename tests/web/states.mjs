// Pages as they become when somebody does something with them, and pages that only a site with an address of its own has.
// They are read as all other pages are, and have their pictures (pictures.mjs).

import { checkAxe, checkReflow } from './browser.mjs';

/** An A4 sheet with its margins is about 700 px wide. */
export const PAPER = 700;
const SCHEMES = [
  { name: 'light', colorScheme: 'light', widths: [320, 1280] },
  { name: 'dark', colorScheme: 'dark', widths: [360] },
  { name: 'forced colours', forcedColors: 'active', widths: [360] },
];

/** All that was found stands there: the first lines come at once, the others a moment later. */
const found = (tab) => tab.locator('main .found:not([aria-busy]) > li').first().waitFor({ timeout: 5000 });

/** By name: which site and page, what is done there, and whether it is printed then. */
export const STATES = {
  'tim-thay': { site: 'sample', page: 'thu-tuc/index.html?q=mất giấy khai sinh', act: found },
  'tim-khong-thay': {
    site: 'sample',
    page: 'thu-tuc/index.html?q=zzzzqqq',
    act: (tab) => tab.locator('main .none').waitFor({ timeout: 5000 }),
  },
  'tim-trang-chu': {
    site: 'sample',
    page: 'index.html',
    act: async (tab) => {
      await tab.locator('main input[type=search]').fill('mất giấy khai sinh');
      await found(tab);
    },
  },
  'khong-co-trang': { site: 'public', page: '404.html' },
  'ngoai-mang': { site: 'public', page: 'ngoai-mang.html', act: (tab) => tab.locator('#giu button').first().waitFor({ timeout: 5000 }) },
  'danh-sach': { site: 'checklist', page: 'thu-tuc/9.000001.html', act: answered },
  'danh-sach-in': {
    site: 'checklist',
    page: 'thu-tuc/9.000001.html',
    printed: true,
    act: async (tab) => {
      await answered(tab);
      await tab.evaluate(() => { window.print = () => {}; });
      await tab.locator('.do button').first().click();
      await tab.locator('html.listing').waitFor({ timeout: 5000 });
    },
  },
};

/** A check list with an answer to each question and a paper that is there. */
async function answered(tab) {
  for (const words of ['Nộp tại quầy', 'Cấp lại']) await tab.locator('.ask label', { hasText: words }).first().click();
  await tab.locator('.papers label').first().click();
  await tab.waitForFunction(() => window.niemyetMore, undefined, { timeout: 5000 });
  await tab.waitForTimeout(100);
}

/** Opens the page and does what is done there. */
export async function enter(tab, base, { page, act, printed }) {
  const [path, words] = page.split('?q=');
  await tab.emulateMedia({ media: null });
  await tab.goto(base + path + (words ? `?q=${encodeURIComponent(words)}` : ''), { waitUntil: 'load' });
  await act?.(tab);
  if (printed) await tab.emulateMedia({ media: 'print' });
}

/** Each state as axe finds it and as it fits: wide and narrow, by day and by night. */
export async function checkStates(browser, bases, report) {
  for (const { name: scheme, widths, ...options } of SCHEMES) {
    for (const width of widths) {
      const context = await browser.newContext({ viewport: { width, height: 800 }, locale: 'vi-VN', ...options });
      const tab = await context.newPage();
      for (const [name, state] of Object.entries(STATES).filter(([, { site, printed }]) => bases[site] && !printed)) {
        const tell = (check, what) => report(check, `${state.page} (${name})`, what, `${scheme}, ${width} px`);
        try {
          await enter(tab, bases[state.site], state);
          await checkReflow(tab, width, tell);
          await checkAxe(tab, tell);
        } catch (mistake) {
          tell('browser', mistake.message.split('\n')[0]);
        }
        await tab.evaluate(() => localStorage.clear());
      }
      await context.close();
    }
  }
}
