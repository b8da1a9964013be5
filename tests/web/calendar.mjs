// What the site's calendar script counts and says: every case of ../calendar/deadlines.tsv, which the program's own
// arithmetic is held to as well, and what the sample's pages say of their office at an hour. Nothing here needs a browser.

import { readFileSync } from 'node:fs';
import vm from 'node:vm';

/** Cells of a table's lines. */
function table(file) {
  const text = readFileSync(new URL(`../calendar/${file}`, import.meta.url), 'utf8');
  return text.split('\n').filter((line) => line && !line.startsWith('#')).map((line) => line.split('\t'));
}

export function checkCalendar(site, report) {
  if (!site.files.has('lich.js')) return;
  const script = site.read('lich.js').replace('return show;\n})', 'return { deadline: deadline, state: state, stateForAll: stateForAll, today: today, data: data };\n})');
  const context = { window: {} };
  vm.runInNewContext(script, context);
  const days = context.window.niemyetDays;
  for (const [handed, late, closed, open, unit, count, received, last, computed] of table('deadlines.tsv')) {
    const [shut, opened] = [closed, open].map((cell) => cell.split(' '));
    const found = days.deadline(handed, late === 'late', unit.charAt(0), Number(count), (day) => shut.includes(day), (day) => opened.includes(day));
    const told = found.unknown ? ['?', String(found.unknown), ''] : [found.received, found.last, found.computed ? 'computed' : ''];
    if (told.join() !== [received, last, computed].join()) report('calendar', 'lich.js', `${[handed, late, closed, open, unit, count].join(' ')}: ${told.join(' ')}, not ${received} ${last} ${computed}`);
  }
  for (const [day, time, field, expected] of table('states.tsv')) {
    const [hour, minute] = time.split(':').map(Number);
    const at = { day, minute: hour * 60 + minute };
    const told = (field ? days.state(at, field) : days.stateForAll(at)).replace(/\u00a0/g, ' ');
    if (told !== expected) report('calendar', 'lich.js', `${day} ${time} ${field}: “${told}”, not “${expected}”`);
  }
  // Hours that run out with their season, and what is said of a day then: all of it, as on the home page.
  for (const [hours, day, time, expected] of table('seasons.tsv')) {
    days.data.hours = hours.split(' ').map(season);
    const [hour, minute] = time.split(':').map(Number);
    const at = { day, minute: hour * 60 + minute };
    const told = (days.stateForAll(at) + days.today(at)).replace(/\u00a0/g, ' ').trim();
    if (told !== expected) report('calendar', 'lich.js', `${hours} on ${day} ${time}: “${told}”, not “${expected}”`);
  }
}

/** "12345@2027-04-16..2027-10-15": these weekdays from 7:00 to 11:30, as long as the season is. */
function season(text) {
  const [days, span] = text.split('@');
  const [from, to] = (span || '..').split('..');
  return { days: [...days].map(Number), open: [[420, 690]], from: from || undefined, to: to || undefined };
}

/**
 * Where a page is shown, on a telephone whose clock is set to another part of the world: the office is open by its own
 * clock, and the day of a dossier follows the day that is chosen.
 */
export async function checkDays(browser, base, report) {
  const fail = (page) => (what) => report('days', page, what, base.split(':')[0]);
  const context = await browser.newContext({ viewport: { width: 360, height: 800 }, timezoneId: 'America/Los_Angeles' });
  const tab = await context.newPage();
  const text = async (selector) => ((await tab.locator(selector).first().textContent({ timeout: 5000 })) ?? '').replace(/\u00a0/g, ' ');
  try {
    // Sunday evening there, Monday at 9 here.
    await tab.clock.setFixedTime(new Date('2026-11-30T02:00:00Z'));
    for (const page of ['lien-he.html', 'index.html']) {
      await tab.goto(`${base}${page}`);
      const told = await text('.open-now');
      if (told !== 'Đang mở, đến 11:30. Hôm nay, thứ Hai 30/11/2026: 7:30–11:30 và 13:30–17:00.') fail(page)(told);
    }
    const page = 'thu-tuc/9.000004.html';
    await tab.goto(`${base}${page}`);
    if ((await text('.open-now')) !== 'Đang mở, đến 11:30.') fail(page)(await text('.open-now'));
    const box = tab.locator('[data-due]');
    const input = box.locator('input[type=date]');
    if ((await input.inputValue()) !== '2026-11-30') fail(page)(`not today: ${await input.inputValue()}`);
    // Two working days.
    for (const [day, expected] of [
      ['2026-11-30', 'chậm nhất thứ Tư 02/12/2026'],
      // The office is open for it on a Saturday, which is no working day, and not on a Sunday.
      ['2026-12-05', 'chậm nhất thứ Ba 08/12/2026'],
      ['2026-12-06', 'Chủ nhật 06/12/2026 không tính là ngày làm việc: tính như nhận thứ Hai 07/12/2026'],
      ['2027-02-03', 'chậm nhất thứ Sáu 12/02/2027'],
      ['2027-04-15', 'chưa có thông báo'],
      ['2027-12-30', 'lịch nghỉ năm 2028 chưa có'],
      ['2026-11-27', 'Chọn một ngày từ hôm nay'],
    ]) {
      await input.fill(day);
      const told = await text('[data-due] [role=status]');
      if (!told.includes(expected)) fail(page)(`${day}: “${told}” does not say “${expected}”`);
    }
    // After hours what is handed in today counts from tomorrow.
    await tab.clock.setFixedTime(new Date('2026-11-30T10:30:00Z'));
    await tab.goto(`${base}${page}`);
    const late = await text('[data-due] [role=status]');
    if (!late.includes('thứ Năm 03/12/2026') || !late.includes('đã hết giờ làm việc')) fail(page)(late);
    // A year whose days off are not known says nothing of the office.
    await tab.clock.setFixedTime(new Date('2029-03-05T02:00:00Z'));
    await tab.goto(`${base}lien-he.html`);
    if ((await text('.open-now')).trim() !== 'Hôm nay, thứ Hai 05/3/2029: 7:30–11:30 và 13:30–17:00, trừ ngày lễ, Tết.') fail('lien-he.html')(await text('.open-now'));
  } catch (mistake) {
    fail('lien-he.html')(mistake.message.split('\n')[0]);
  } finally {
    await context.close();
  }
}
