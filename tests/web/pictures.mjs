// Approved pictures of pages: what somebody has looked at and found good, one of each kind of page, narrow and wide.
//
// They are in tests/web/approved, small and grey. A page that moved fails with how much and where, and is written beside as
// `….new.png`; NIEMYET_UPDATE=1 writes those that are missing or moved. The letters are those of the theme's own fonts,
// whatever the machine has, and the day is that of the build: else the home page would say another day each day.

import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { moved, read, write } from './grey.mjs';
import { PAPER, STATES, enter } from './states.mjs';

const APPROVED = fileURLToPath(new URL('approved/', import.meta.url));
const FONTS = fileURLToPath(new URL('../../themes/default/fonts/', import.meta.url));
const WIDTHS = [360, 1280];
/** Of a page that is longer, its beginning. */
const HEIGHT = 1400;
/** A picture has so much of each pixel: letters are grey, and what stands where is seen. */
const SCALE = 0.4;
const NOON = new Date('2026-11-22T05:00:00Z');

/** Pages of every kind, by the name of their picture. */
const KINDS = {
  'trang-chu': 'index.html',
  'tat-ca': 'thu-tuc/index.html',
  'thu-tuc-ngan': 'thu-tuc/9.000014.html',
  'thu-tuc-vua': 'thu-tuc/9.000001.html',
  'thu-tuc-nhieu': 'thu-tuc/9.000051.html',
  'thu-tuc-het': 'thu-tuc/9.000030.html',
  'thu-tuc-cho': 'thu-tuc/9.000025.html',
  'linh-vuc': 'linh-vuc/ho-tich.html',
  'lien-thong': 'lien-thong/index.html',
  'huong-dan': 'huong-dan/nop-truc-tuyen.html',
  'tieng-khac': 'huong-dan/bo-sung-ho-so.en.html',
  'tieng-khac-thu-tuc': 'thu-tuc/9.000003.en.html',
  'trang-chon': 'chon/ket-hon.html',
  'noi-khac': 'noi-khac/ho-chieu.html',
  'noi-khac-tat-ca': 'noi-khac/index.html',
  'viec-trong-doi': 'viec-trong-doi/mat-nguoi-than.html',
  'danh-cho': 'danh-cho/nguoi-nuoc-ngoai.html',
  'cach-lam': 'cach-lam/nop-tu-nha.html',
  'quyet-dinh': 'quyet-dinh/006-ho-tich-xay-dung.html',
  'moi-cong-bo': 'moi-cong-bo.html',
  'muc-thu': 'muc-thu.html',
  'rut-ngan': 'rut-ngan.html',
  'lien-he': 'lien-he.html',
  'ban-in': 'ban-in/index.html',
  'du-lieu-mo': 'du-lieu-mo/index.html',
};

/** `bases` says where each site is served; what only another site than the sample has is a state (states.mjs). */
export async function checkPictures(browser, bases, report) {
  const update = process.env.NIEMYET_UPDATE !== undefined;
  mkdirSync(APPROVED, { recursive: true });
  const made = new Set();
  const kinds = Object.entries(KINDS).map(([name, page]) => [name, { site: 'sample', page }]);
  const all = [...kinds, ...Object.entries(STATES)];
  for (const width of [...WIDTHS, PAPER]) {
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      deviceScaleFactor: SCALE,
      bypassCSP: true,
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      reducedMotion: 'reduce',
    });
    await context.clock.setFixedTime(NOON);
    const tab = await context.newPage();
    for (const [name, state] of all.filter(([, { printed }]) => (width === PAPER) === Boolean(printed))) {
      const tell = (what) => report('pictures', state.page, what, `${width} px`);
      const file = `${name}.${width}.png`;
      made.add(file);
      try {
        if (!bases[state.site]) throw new Error(`the site “${state.site}” is not there: see run.sh`);
        await enter(tab, bases[state.site], state);
        compare(file, await pictureOf(tab, width), update, tell);
      } catch (mistake) {
        tell(mistake.message.split('\n')[0]);
      }
      await tab.evaluate(() => localStorage.clear());
    }
    await context.close();
  }
  for (const file of readdirSync(APPROVED).filter((file) => file.endsWith('.png') && !made.has(file) && !file.endsWith('.new.png'))) {
    if (update) rmSync(APPROVED + file);
    else report('pictures', file, 'is a picture of no page');
  }
}

async function pictureOf(tab, width) {
  await tab.addStyleTag({ content: fonts() });
  await tab.evaluate(async () => {
    // Pictures that are far below load when they are near.
    for (const one of document.images) one.loading = 'eager';
    await Promise.all([...document.images].map((one) => one.decode().catch(() => undefined)));
    await document.fonts.ready;
  });
  const height = await tab.evaluate(() => document.documentElement.scrollHeight);
  const clip = { x: 0, y: 0, width, height: Math.min(height, HEIGHT) };
  return read(await tab.screenshot({ clip, fullPage: true, scale: 'device', animations: 'disabled' }));
}

let rules;
/** The fonts within the style itself, for a page may load none. */
function fonts() {
  rules ??= [['400Regular', 400], ['600SemiBold', 600], ['700Bold', 700]]
    .map(([file, weight]) => {
      const data = readFileSync(`${FONTS}BeVietnamPro_${file}.ttf`).toString('base64');
      return `@font-face { font-family: Approved; font-weight: ${weight}; src: url(data:font/ttf;base64,${data}); }`;
    })
    .join('\n')
    .concat('\n* { font-family: Approved !important; }');
  return rules;
}

function compare(file, picture, update, fail) {
  const [path, fresh] = [APPROVED + file, APPROVED + file.replace(/png$/, 'new.png')];
  rmSync(fresh, { force: true });
  const what = existsSync(path) ? moved(read(readFileSync(path)), picture) : 'has no approved picture';
  if (what === undefined) return;
  writeFileSync(update ? path : fresh, write(picture));
  if (!update) fail(`${what}: look at ${file.replace(/png$/, 'new.png')}, then NIEMYET_UPDATE=1`);
}
