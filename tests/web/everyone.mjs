// What axe does not see: letters twice as large, a page read by the keyboard alone, targets that a thumb hits, and the
// switch for large letters.

import { chromium } from 'playwright-core';
import { checkPages, flags } from './browser.mjs';

/** Pixels that a target takes up, high and wide. */
const TARGET = 44;
const PHONE = { width: 360, height: 740 };

/** Letters of twice the size, as set in the browser itself: lengths in `em` of the style's conditions follow too. */
export async function checkLargeLetters(base, pages, report) {
  const browser = await launchWith(['--blink-settings=defaultFontSize=32,defaultFixedFontSize=26']);
  const way = { name: 'letters of 200 %', base, scripts: true, colorScheme: 'light', widths: [320, 360, 1280], axe: [320] };
  try {
    await checkPages(browser, way, pages, report);
  } finally {
    await browser.close();
  }
}

function launchWith(more) {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath, headless: true, args: [...flags(), ...more] });
}

/** Every link and button is reached by Tab, one after the other as it stands, seen while it is, and none keeps the focus. */
export async function checkKeyboard(browser, base, pages, report) {
  const context = await browser.newContext({ viewport: PHONE, locale: 'vi-VN' });
  const tab = await context.newPage();
  for (const page of pages) {
    await tab.goto(base + page);
    const fail = (what) => report('keyboard', page, what);
    const all = await tab.evaluate(() => {
      const can = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
      const shown = [...document.querySelectorAll(can)].filter((one) => one.checkVisibility() && !one.disabled);
      // Of several radio buttons of one name the keyboard reaches the chosen one.
      const reached = shown.filter((one) => one.type !== 'radio' || one.checked);
      reached.forEach((one, at) => one.setAttribute('data-stop', at));
      return reached.length;
    });
    let last = -1;
    // A day is typed in several places of one field.
    for (let presses = 0; last < all - 1 && presses < all + 8; presses += 1) {
      await tab.keyboard.press('Tab');
      const at = await tab.evaluate(() => {
        const one = document.activeElement;
        const style = getComputedStyle(one);
        const box = one.getBoundingClientRect();
        const seen = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
        const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
        return { stop: Number(one.getAttribute('data-stop') ?? -1), seen, outlined, isDate: one.type === 'date', what: one.textContent.trim().slice(0, 40) };
      });
      if (at.isDate && at.stop === last) continue;
      if (at.stop !== last + 1) {
        fail(`Tab leads to “${at.what}” (stop ${at.stop}) after stop ${last}`);
        break;
      }
      if (!at.seen) fail(`“${at.what}” has the focus and is not on the screen`);
      if (!at.outlined) fail(`“${at.what}” has the focus and does not show it`);
      last = at.stop;
    }
  }
  await context.close();
}

/** What stands by itself is 44 pixels high and wide; a link within a sentence is as high as its line. */
export async function checkTargets(browser, base, pages, report) {
  const context = await browser.newContext({ viewport: PHONE, locale: 'vi-VN' });
  const tab = await context.newPage();
  for (const page of pages) {
    await tab.goto(base + page);
    const small = await tab.evaluate((least) => {
      // The menu would lie over what is below it.
      for (const one of document.querySelectorAll('main details')) one.open = true;
      const inSentence = (one) => {
        const block = one.closest('p, li, dd, dt, td, th, small, summary, div, strong');
        if (getComputedStyle(one).display !== 'inline' || !block) return false;
        return block.textContent.trim() !== one.textContent.trim();
      };
      const hits = (one, x, y) => {
        const found = document.elementFromPoint(x, y);
        return found !== null && (one.contains(found) || found.closest('label')?.control === one);
      };
      const small = [];
      for (const one of document.querySelectorAll('a[href], button, summary, input')) {
        if (!one.checkVisibility() || one.closest('.skip') || inSentence(one)) continue;
        one.scrollIntoView({ block: 'center' });
        const box = one.getBoundingClientRect();
        const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
        const reach = least / 2 - 2;
        if (!hits(one, x, y - reach) || !hits(one, x, y + reach)) small.push(`“${one.textContent.trim().slice(0, 40) || one.id}” is ${Math.round(box.height)} px high`);
      }
      return small;
    }, TARGET);
    small.forEach((what) => report('targets', page, what, `${PHONE.width} px`));
  }
  await context.close();
}

/** The switch enlarges without a script, is remembered with one, and moves nothing while a page comes. */
export async function checkLargePrint(browser, base, page, report) {
  const fail = (what) => report('large print', page, what);
  const size = (tab) => tab.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
  for (const scripts of [false, true]) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, javaScriptEnabled: scripts });
    const tab = await context.newPage();
    await tab.goto(base + page);
    const before = await size(tab);
    const box = tab.locator('header .large input:visible');
    await box.check();
    if ((await size(tab)) <= before) fail(`letters stay as they are, scripts: ${scripts}`);
    if (scripts) {
      await tab.goto(`${base}lien-he.html`);
      if ((await size(tab)) <= before) fail('another page has forgotten it');
      const shift = await tab.evaluate(() => new Promise((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().reduce((sum, one) => sum + one.value, 0))).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(0), 300);
      }));
      if (shift > 0.01) fail(`the page jumps by ${shift.toFixed(3)} while it comes`);
      if (!(await box.isChecked())) fail('the switch does not show that it is on');
      await box.uncheck();
      if ((await size(tab)) !== before) fail('it cannot be switched off');
    } else {
      await box.uncheck();
      if ((await size(tab)) !== before) fail('without scripts it cannot be switched off');
    }
    await context.close();
  }
}
