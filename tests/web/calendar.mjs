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
  const script = site.read('lich.js').replace('return show;\n})', 'return { deadline: deadline, state: state, stateForAll: stateForAll };\n})');
  const context = { window: {} };
  vm.runInNewContext(script, context);
  const days = context.window.niemyetDays;
  for (const [handed, late, closed, unit, count, received, last, computed] of table('deadlines.tsv')) {
    const shut = closed.split(' ');
    const found = days.deadline(handed, late === 'late', unit.charAt(0), Number(count), (day) => shut.includes(day));
    const told = found.unknown ? ['?', String(found.unknown), ''] : [found.received, found.last, found.computed ? 'computed' : ''];
    if (told.join() !== [received, last, computed].join()) report('calendar', 'lich.js', `${[handed, late, closed, unit, count].join(' ')}: ${told.join(' ')}, not ${received} ${last} ${computed}`);
  }
  for (const [day, time, field, expected] of table('states.tsv')) {
    const [hour, minute] = time.split(':').map(Number);
    const at = { day, minute: hour * 60 + minute };
    const told = (field ? days.state(at, field) : days.stateForAll(at)).replace(/\u00a0/g, ' ');
    if (told !== expected) report('calendar', 'lich.js', `${day} ${time} ${field}: “${told}”, not “${expected}”`);
  }
}
