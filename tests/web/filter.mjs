// The list of procedures narrows while one types, with or without Vietnamese marks.

const ROWS = 'main ul.rows > li';
const WORDS = 'ho kinh doanh';

export async function checkFilter(browser, base, report) {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
  const tab = await context.newPage();
  const fail = (what) => report('filter', 'thu-tuc/index.html', what, base.split(':')[0]);
  try {
    await tab.goto(`${base}thu-tuc/index.html`);
    const all = await shown(tab);
    const words = all.some((row) => fold(row).includes(WORDS)) ? WORDS : fold(all[0] ?? '').split(' ').slice(0, 3).join(' ');
    if (all.length > 1) await checkTyping(tab, all, words, fail);
    await checkArrival(tab, `${base}thu-tuc/index.html?q=${encodeURIComponent(words)}`, all.length, fail);
  } catch (mistake) {
    fail(mistake.message.split('\n')[0]);
  } finally {
    await context.close();
  }
}

async function checkTyping(tab, all, words, fail) {
  const field = tab.locator('main input[type=search]');
  await field.fill(words);
  const found = await settled(tab, (rows) => rows.length < all.length);
  if (found.length === 0) fail(`“${words}” finds nothing`);
  if (found.length === all.length) fail(`“${words}” narrows nothing`);
  if (!found.some((row) => fold(row).includes(words))) fail(`no row found by “${words}” has these words`);
  await field.fill('zzzzqqq');
  if ((await settled(tab, (rows) => rows.length === 0)).length > 0) fail('nonsense finds something');
  await field.fill('');
  if ((await settled(tab, (rows) => rows.length === all.length)).length < all.length) fail('an empty field does not show all again');
}

/** The search field of other pages leads here with what was typed. */
async function checkArrival(tab, address, all, fail) {
  await tab.goto(address);
  const rows = await settled(tab, (rows) => rows.length < all);
  if (all > 1 && (rows.length === 0 || rows.length === all)) fail('words in the address do not narrow the list');
}

/** What is shown once it is as hoped, or after two seconds. */
async function settled(tab, hoped) {
  let rows = await shown(tab);
  for (let tries = 0; tries < 20 && !hoped(rows); tries += 1) {
    await tab.waitForTimeout(100);
    rows = await shown(tab);
  }
  return rows;
}

/** Rows that are left, also in a field that is still folded. */
function shown(tab) {
  return tab.locator(ROWS).evaluateAll((rows) => rows.filter((row) => !row.closest('[hidden]')).map((row) => row.textContent));
}

function fold(text) {
  return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/\s+/g, ' ').trim();
}
