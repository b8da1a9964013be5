// The first screen of a telephone holds the four facts, and the official text is folded until it is asked for.

const PHONE = { width: 360, height: 740 };
/** Of the procedures that have facts, so many must show them all without scrolling. */
const SHARE = 0.9;

/** The facts of nine procedures of ten end within the first screen; what must be known before anything else comes before them. */
export async function checkFirstScreen(browser, base, procedures, report) {
  const context = await browser.newContext({ viewport: PHONE, locale: 'vi-VN' });
  const tab = await context.newPage();
  const ends = [];
  for (const page of procedures) {
    await tab.goto(base + page.split('/').map(encodeURIComponent).join('/'));
    const facts = tab.locator('main > .facts');
    if ((await facts.count()) === 0 || (await tab.locator('main > .notice').count()) > 0) continue;
    ends.push({ page, end: await facts.evaluate((one) => Math.ceil(one.getBoundingClientRect().bottom + scrollY)) });
  }
  await context.close();
  const late = ends.filter(({ end }) => end > PHONE.height).sort((a, b) => b.end - a.end);
  console.log(`facts within ${PHONE.width} × ${PHONE.height}: ${ends.length - late.length} of ${ends.length}`);
  if (ends.length - late.length < SHARE * ends.length) {
    late.forEach(({ page, end }) => report('first screen', page, `the facts end at ${end} px`, `${PHONE.width} px`));
  }
}

/** Folded with scripts, but for whoever asks for a part of it or prints; open without. */
export async function checkFold(browser, base, page, report) {
  const address = base + page.split('/').map(encodeURIComponent).join('/');
  const fail = (what) => report('fold', page, what, base.split(':')[0]);
  const context = await browser.newContext({ viewport: PHONE });
  const tab = await context.newPage();
  try {
    await tab.goto(address);
    if (await isOpen(tab)) fail('the official text stands open');
    if ((await shift(tab)) > 0.01) fail('the page jumps while it comes');
    await tab.evaluate(() => dispatchEvent(new Event('beforeprint')));
    if (!(await isOpen(tab))) fail('the official text is not printed');
    await tab.evaluate(() => dispatchEvent(new Event('afterprint')));
    if (await isOpen(tab)) fail('the official text stays open after printing');
    await tab.evaluate(() => { location.hash = '#tv-2'; });
    await asked(tab, 'tv-2', 'asking for a part', fail);
    await tab.goto('about:blank');
    await tab.goto(`${address}#tv-3`);
    await asked(tab, 'tv-3', 'arriving at a part', fail);
  } catch (mistake) {
    fail(mistake.message.split('\n')[0]);
  } finally {
    await context.close();
  }
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const still = await plain.newPage();
  await still.goto(address);
  if ((await still.locator('main .fold[open]').count()) !== 1) fail('without scripts the official text is folded');
  await plain.close();
}

function isOpen(tab) {
  return tab.locator('main .fold').evaluate((one) => one.open);
}

async function asked(tab, id, what, fail) {
  await tab.waitForTimeout(200);
  if (!(await isOpen(tab))) return fail(`${what} does not open the official text`);
  const top = await tab.locator(`#${id}`).evaluate((one) => one.getBoundingClientRect().top);
  if (top < -1 || top > PHONE.height) fail(`${what} leaves it ${Math.round(top)} px from the top`);
}

/** What moved by itself since the page began to come. */
function shift(tab) {
  return tab.evaluate(() => new Promise((done) => {
    let sum = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((one) => { sum += one.value; })).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => done(sum), 300);
  }));
}
